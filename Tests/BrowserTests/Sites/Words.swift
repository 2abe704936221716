/// What generated entries are made of.
enum Words {
  static let chinese = [
    "知识图谱", "电子病历", "命名实体", "关系抽取", "医患对话", "医学问答", "临床诊断", "药物说明", "预训练模型", "大模型",
    "医学影像报告", "中医古籍", "糖尿病随访", "罕见病", "护理记录", "手术编码", "术语标准化", "文献检索", "自动摘要", "推理链",
    "指令数据", "心理咨询", "检验报告", "基因变异", "症状描述", "分诊", "病历质控", "隐私保护", "医师考试", "多模态语料",
  ]
  static let english = [
    "knowledge graphs", "health records", "named entities", "relation extraction", "dialogue",
    "question answering",
    "diagnosis", "drug labels", "pretrained encoders", "large language models", "radiology reports",
    "herbal medicine",
    "diabetes care", "rare diseases", "nursing notes", "procedure codes", "term normalisation",
    "literature search",
    "summaries", "reasoning chains", "instructions", "counselling", "laboratory tests",
    "gene variants", "symptoms",
    "triage", "record quality", "privacy", "licensing examinations", "images with text",
  ]
  static let names = [
    "Med", "Clin", "Bio", "BERT", "GPT", "KG", "NER", "QA", "Chat", "Doc", "Graph", "Care",
    "Corpus", "Bench", "Eval",
    "Note", "Code", "Text", "Term", "Lab",
  ]
  static let tags = [
    "ner", "dataset", "question-answering", "knowledge-graph", "dialogue", "icd-coding", "llm",
    "retrieval", "privacy",
    "evaluation", "multimodal", "survey",
  ]
  static let authors = [
    "W. Zhou", "李明", "A. Müller", "J. O’Neill", "王小红", "S. Kim", "E. Nilsen", "陈思远", "M. García",
    "T. Anders",
  ]
}
