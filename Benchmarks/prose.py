"""Sentences about medical language technology, in Chinese and English, put together from parts.

Each sentence exists in both languages and says the same thing in both; the slots are filled from one draw, so that the
halves of an entry stay translations of each other. `draw` is the only source of chance: the same seed gives the same text.
"""

from random import Random

LANGUAGES = ("zh", "en")

SLOTS = {
    "task": [
        ("命名实体识别", "named entity recognition"), ("关系抽取", "relation extraction"),
        ("医患问答", "patient–doctor question answering"), ("病历摘要", "clinical note summarisation"),
        ("术语标准化", "term normalisation"), ("文本蕴含", "textual entailment"),
        ("多轮问诊", "multi-turn consultation"), ("自动编码", "automatic ICD coding"),
        ("不良反应抽取", "adverse event extraction"), ("检索式问答", "retrieval-based question answering"),
        ("影像报告生成", "radiology report generation"), ("意图识别", "intent detection"),
    ],
    "source": [
        ("三甲医院的出院小结", "discharge summaries of large teaching hospitals"),
        ("在线问诊平台的公开对话", "public conversations on consultation platforms"),
        ("执业医师资格考试真题", "past papers of the medical licensing examination"),
        ("药品说明书", "package inserts of medicines"), ("临床试验的入组标准", "eligibility criteria of clinical trials"),
        ("医学教材和诊疗指南", "textbooks and treatment guidelines"), ("科研论文摘要", "abstracts of research papers"),
        ("经过脱敏的门诊病历", "de-identified outpatient records"), ("中医古籍与医案", "classical texts and case records of Chinese medicine"),
        ("放射科检查报告", "reports of the radiology department"),
    ],
    "people": [
        ("两位主治医师", "two attending physicians"), ("五名医学研究生", "five graduate students of medicine"),
        ("一支由护士和药师组成的小组", "a team of nurses and pharmacists"), ("十二位经过培训的标注员", "twelve trained annotators"),
        ("来自四家医院的专家", "experts from four hospitals"),
    ],
    "model": [
        ("BERT", "BERT"), ("RoBERTa", "RoBERTa"), ("Qwen2", "Qwen2"), ("LLaMA", "LLaMA"), ("ChatGLM", "ChatGLM"),
        ("Baichuan2", "Baichuan2"), ("T5", "T5"), ("DeBERTa", "DeBERTa"),
    ],
    "measure": [
        ("F1 值", "F1 score"), ("准确率", "accuracy"), ("ROUGE-L", "ROUGE-L"), ("召回率", "recall"), ("MRR", "MRR"),
    ],
    "field": [
        ("心血管科", "cardiology"), ("儿科", "paediatrics"), ("肿瘤科", "oncology"), ("神经内科", "neurology"),
        ("中医内科", "internal Chinese medicine"), ("妇产科", "obstetrics"), ("急诊科", "emergency medicine"),
        ("皮肤科", "dermatology"),
    ],
}

SUMMARIES = [
    ("面向{task}的数据集，共 {many} 条，文本来自{source}。", "A dataset for {task} with {many} items drawn from {source}."),
    ("用{source}继续预训练的 `{model}`，在{field}文本上有明显提升。", "`{model}` trained further on {source}, clearly better on texts from {field}."),
    ("{many} 条人工标注的{field}问答，适合评测{task}。", "{many} hand-labelled questions and answers from {field} for evaluating {task}."),
    ("一个用于{task}的**开源**工具包，提供命令行和 Python 接口。", "An **open** toolkit for {task} with a command line and a Python interface."),
    ("比较大模型{task}能力的基准，覆盖 {few} 个科室。", "A benchmark of {task} by large models over {few} departments."),
    ("由{people}编写的{field}指令数据，可用于微调。", "Instruction data from {field} written by {people}, ready for fine-tuning."),
    ("从{source}中整理的知识图谱，含 {many} 个三元组；更新到去年年底，附带查询示例。", "A knowledge graph of {many} triples compiled from {source}, current to the end of last year, with sample queries."),
    ("评测{task}。", "Evaluates {task}."),
]

STATEMENTS = [
    ("全部文本取自{source}，发布前由{people}逐条核对，去除了姓名、住址和证件号码。",
     "All texts come from {source}; before release {people} went through them one by one and removed names, addresses and identity numbers."),
    ("作者把数据按 8:1:1 划分为训练、验证和测试三部分，测试集的答案没有公开。",
     "The authors split the data 8:1:1 into training, validation and test parts and keep the answers to the test part to themselves."),
    ("与早先的工作相比，它更重视{field}中罕见但要紧的情形，例如药物相互作用和禁忌。",
     "Compared with earlier work it pays more attention to cases from {field} that are rare but matter, such as interactions and contraindications."),
    ("基线模型是 `{model}`，在{task}上的{measure}达到 {score}。",
     "The baseline is `{model}`, which reaches {score} in {task}, measured by {measure}."),
    ("标注说明长达 {few} 页，给出了大量正反例；两名标注者之间的一致性为 {score}%。",
     "The labelling guide runs to {few} pages with many examples of what to do and what not to do; agreement between two annotators is {score} %."),
    ("需要注意的是，*口语化表达*在这里占了将近一半，直接套用新闻语料上训练的分词器效果很差。",
     "Note that nearly half of it is *colloquial*, so a word segmenter trained on news does badly when it is used unchanged."),
    ("下载之前要签署一份简短的使用协议，**不得用于商业目的**，也不得尝试还原患者身份。",
     "A short agreement has to be signed before downloading: **no commercial use**, and no attempt to identify patients."),
    ("如果只想快速试一试，仓库里有一个约 {few} 兆的小样本，格式与完整数据相同。",
     "For a first try the repository holds a sample of about {few} MB in the same format as the full data."),
    ("后续版本增加了{field}的内容，并修正了社区反馈的 {few} 处错误。",
     "Later versions add material from {field} and correct {few} mistakes that users reported."),
    ("在 {many} 条真实提问上的盲评显示，{people}更愿意接受它的回答，但仍有 {few}% 的回答遗漏了关键检查。",
     "In a blind comparison on {many} real questions {people} preferred its answers, though {few} % of them left out an essential examination."),
    ("论文还讨论了{task}与{field}工作流程的结合方式，认为模型只应提供建议，最后的决定由医生作出。",
     "The paper also discusses how {task} fits into the daily work of {field}, and holds that a model should only advise while the doctor decides."),
    ("训练使用 {few} 张显卡，大约两天可以完成；推理时一张消费级显卡就足够了。",
     "Training takes about two days on {few} graphics cards; a single consumer card is enough to run it."),
]

LINKED = [
    ("完整的字段说明见[数据文档](https://example.org/docs/{slug})，其中也列出了已知问题。",
     "The [data documentation](https://example.org/docs/{slug}) explains every field and lists the known problems."),
    ("复现结果所需的脚本在[项目主页](https://example.org/projects/{slug})可以找到，运行 `python eval.py --task {slug}` 即可。",
     "The scripts behind the results are on the [project page](https://example.org/projects/{slug}); run `python eval.py --task {slug}`."),
    ("想提交结果的话，请先阅读[评测规则](https://example.org/rules/{slug})，每个队伍每天最多提交三次。",
     "Before you submit results, read the [rules](https://example.org/rules/{slug}): three submissions a team and day."),
]

HEADINGS = [("内容与来源", "What it holds"), ("如何使用", "How to use it"), ("局限", "Limits"), ("引用与许可", "Citation and licence")]

LEADS = [("主要特点：", "What stands out:"), ("它包含以下几个部分：", "It has these parts:"), ("使用时可以留意：", "Worth knowing when you use it:")]

ITEMS = [
    ("{field}：{many} 条，平均长度约 {few} 字", "{field}: {many} items of about {few} characters"),
    ("**{task}**任务，评价指标为{measure}", "the **{task}** task, measured by {measure}"),
    ("以 `{model}` 为底座的检查点，可以直接加载", "a checkpoint based on `{model}`, ready to load"),
    ("由{people}复核的测试集", "a test set checked again by {people}"),
    ("`data/{slug}.jsonl`，每行一条记录", "`data/{slug}.jsonl`, one record a line"),
    ("取自{source}的补充材料", "supplementary material from {source}"),
]

CODE = [
    ("```python\nfrom datasets import load_dataset\n\nrecords = load_dataset(\"{slug}\", split=\"test\")\nprint(records[0][\"question\"])\n```",) * 2,
    ("```sh\ngit clone https://github.com/{repository}\ncd {name} && pip install -r requirements.txt\n```",) * 2,
]

FACTS = [
    (("来源", "Source"), ("{source}", "{source}")),
    (("规模", "Size"), ("{many} 条", "{many} items")),
    (("科室", "Department"), ("{field}", "{field}")),
    (("标注", "Labelled by"), ("{people}", "{people}")),
    (("基线", "Baseline"), ("{model}，{measure} {score}", "{model}, {measure} {score}")),
]

INTROS = [
    ("这一节收录与**{task}**有关的资源，大多取材于{source}。", "Resources for **{task}**, most of them based on {source}."),
    ("按科室和用途排列；先看[使用说明](https://example.org/guide)。", "Arranged by department and purpose; see the [guide](https://example.org/guide) first."),
]


VENUES = ["ACL 2024", "EMNLP 2023", "NAACL 2022", "COLING 2022", "BioNLP 2021", "LREC-COLING 2024", "Health Data & AI Workshop 2023"]

GIVEN = "A. B. C. D. E. F. G. H. J. K. L. M. N. P. Q. R. S. T. W. X. Y. Z.".split()
FAMILY = "Zhang Wang Li Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Smith Garcia Müller Tanaka Kim Rossi Dubois Novák".split()

PAPERS = ["Towards {task} at Scale", "A Resource for {task}", "Rethinking {task}: Data & Evaluation", "{task} with Large Language Models"]


def paper(chance: Random) -> dict:
    """A paper: its authors, when and mostly where it came out, a DOI or an arXiv number; now and then a title of its own."""
    year, month = chance.randint(2019, 2025), chance.randint(1, 12)
    written = {
        "authors": [f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}" for _ in range(chance.randint(2, 8))],
        "date": f"{year}-{month:02}",
    }
    if chance.random() < 0.4:
        written["title"] = fill(chance, (chance.choice(PAPERS),) * 2)["en"]
    if chance.random() < 0.8:
        written["venue"] = chance.choice(VENUES)
    if chance.random() < 0.5:
        written["doi"] = f"10.5555/{year}.{chance.randint(1_000, 99_999)}"
    else:
        written["arxiv"] = f"{year % 100}{month:02}.{chance.randint(10_000, 99_999)}"
    return written


def fill(chance: Random, pair: tuple[str, str], **known: str) -> dict[str, str]:
    """Both halves of a sentence, their slots filled from one draw."""
    drawn = {name: chance.choice(choices) for name, choices in SLOTS.items()}
    many, few, score = chance.randrange(1_200, 480_000), chance.randrange(3, 60), f"{chance.uniform(55, 96):.1f}"
    halves = {}
    for at, language in enumerate(LANGUAGES):
        values = {name: choice[at] for name, choice in drawn.items()}
        halves[language] = pair[at].format(**values, many=f"{many:,}", few=few, score=score, **known)
    return halves


def join(parts: list[dict[str, str]]) -> dict[str, str]:
    """Sentences to one paragraph: Chinese runs on, English has a space between two."""
    return {"zh": "".join(part["zh"] for part in parts), "en": " ".join(part["en"] for part in parts)}


def details(chance: Random, **known: str) -> dict[str, str]:
    """Two to four paragraphs with emphasis, code, a link and a list; sometimes headings and a code block."""
    statements = iter(chance.sample(STATEMENTS, 10))
    titled = chance.random() < 0.4
    headings = iter(chance.sample(HEADINGS, 2))

    def paragraph(count: int) -> dict[str, str]:
        return join([fill(chance, next(statements)) for _ in range(count)])

    def heading() -> list[dict[str, str]]:
        return [{language: "## " + text for language, text in zip(LANGUAGES, next(headings))}] if titled else []

    blocks = [paragraph(chance.randint(1, 4)), *heading()]
    blocks.append(join([paragraph(chance.randint(1, 2)), fill(chance, chance.choice(LINKED), **known)]))
    items = [fill(chance, item, **known) for item in chance.sample(ITEMS, chance.randint(2, 5))]
    lead = fill(chance, chance.choice(LEADS))
    blocks.append(lead)
    blocks.append({language: "\n".join("- " + item[language] for item in items) for language in LANGUAGES})
    if chance.random() < 0.3:
        blocks.append(fill(chance, chance.choice(CODE), **known))
    if chance.random() < 0.7:
        blocks += [*heading(), paragraph(chance.randint(1, 3))]
    return {language: "\n\n".join(block[language] for block in blocks) + "\n" for language in LANGUAGES}
