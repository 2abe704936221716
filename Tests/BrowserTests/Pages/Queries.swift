/// What readers of a list of medical resources look for.
enum Queries {
  static let chinese = [
    "知识图谱", "医学", "医疗", "问答", "医患对话", "电子病历", "命名实体", "实体识别", "关系抽取", "大模型", "对话", "中文",
    "数据集", "预训练", "临床", "诊断", "药物", "编码", "评测", "基准", "糖尿病", "检索", "摘要", "推理", "语料", "指令",
    "微调", "影像", "报告", "基因", "术语", "标准化", "生成", "分类", "医生", "患者", "考试", "多模态", "文献", "事件",
    "匹配", "竞赛", "隐私", "症状", "临床 编码", "ＢＥＲＴ 医学",
  ]
  static let english = [
    "bert", "GPT", "ner", "question answering", "dialogue", "ICD", "umls", "MIMIC", "pubmed",
    "relation extraction",
    "knowledge graph", "large language", "clinical notes", "benchmark", "LLaMA", "radiology",
    "drug", "EMNLP", "wang",
    "reasoning chinese",
  ]
}
