"""The made-up list: what both programs are given, before either one's file format."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

import prose

#: Up to here one page holds the whole list; above it there is an overview and a page for each section.
SINGLE_PAGE_LIMIT = 1_500

NAME = {"zh": "医学自然语言处理资源", "en": "Medical NLP Resources"}
DESCRIPTION = {"zh": "面向医学文本的数据集、模型、工具和评测。", "en": "Datasets, models, tools and benchmarks for medical text."}
REPOSITORY = "example/medical-nlp"
BASE_URL = "https://example.org/list/"


@dataclass
class Section:
    path: list[str]  #: folder names from the top
    title: dict[str, str]
    intro: dict[str, str] | None
    sections: list["Section"]


@dataclass
class Entry:
    id: str
    section: list[str]
    title: dict[str, str]
    summary: dict[str, str]
    repository: str  #: owner/name on GitHub
    links: dict[str, str]  #: kind to URL, without the repository
    fields: list[tuple[dict[str, str], dict[str, str]]]
    tags: list[str]
    paper: dict | None  #: `authors` and `date`; where there is one `title`, `venue`, `doi` or `arxiv`
    added: str
    details: dict[str, str]


@dataclass
class Catalogue:
    sections: list[Section]
    entries: list[Entry]

    @property
    def has_section_pages(self) -> bool:
        return len(self.entries) > SINGLE_PAGE_LIMIT

    @property
    def tagged(self) -> dict[str, list[Entry]]:
        """The entries that have each tag, in the order of the list."""
        tags: dict[str, list[Entry]] = {}
        for entry in self.entries:
            for tag in entry.tags:
                tags.setdefault(tag, []).append(entry)
        return dict(sorted(tags.items()))

    @property
    def newest(self) -> list[Entry]:
        """The newest first; of one day, in the order of the list."""
        return sorted(self.entries, key=lambda one: one.added, reverse=True)

    def walk(self, sections: list[Section] | None = None):
        """All sections, each before the ones inside it."""
        for section in self.sections if sections is None else sections:
            yield section
            yield from self.walk(section.sections)


TOP = [
    ("datasets", "数据集", "Datasets"), ("models", "模型", "Models"), ("evaluation", "评测", "Evaluation"),
    ("tools", "工具", "Tools"), ("knowledge", "知识资源", "Knowledge"), ("speech", "语音与影像", "Speech and images"),
    ("tutorials", "教程", "Tutorials"), ("systems", "应用系统", "Systems"),
]
INNER = [
    ("question-answering", "问答与对话", "Questions and dialogue"), ("extraction", "信息抽取", "Information extraction"),
    ("records", "病历与编码", "Records and coding"), ("chinese-medicine", "中医", "Chinese medicine"),
]

FIRST = "Clin Med Bio Onco Cardio Pharma Neuro Radio Patho Nurse Herb Drug Gene Triage Care Vita Derma Pedia Sino Hua Immu Hema Ortho Surg".split()
SECOND = "QA NER Bench Corpus BERT Chat Coder Link Graph Sum NLI Speech Dialog Rank Exam Lex Norm Note Match Parse Eval Guide Talk Search".split()
THIRD = ["", "-zh", "-mini", "-large", "-plus", "-v2", "-v3", "-2019", "-2021", "-2023", "-2024", "-open", "-lite", "-base", "-multi", "-pro", "-x", "-core"]
KINDS = [("数据集", "dataset"), ("模型", "model"), ("基准", "benchmark"), ("工具包", "toolkit"), ("语料库", "corpus")]
TAGS = "question-answering dataset model benchmark ner dialogue summarization coding knowledge-graph pretraining instruction-tuning retrieval speech imaging pharmacology chinese-medicine".split()
OWNERS = "openmed-lab clinical-nlp example-university hospital-ai medtext bio-language carenet sinomed".split()


def make(count: int) -> Catalogue:
    """A list of `count` entries, the same for the same count; a longer one has those of a shorter one, and more."""
    chance = Random(20260101)
    sections = []
    for top, zh, en in TOP:
        inner = [Section([top, id], {"zh": a, "en": b}, intro(chance), []) for id, a, b in INNER]
        sections.append(Section([top], {"zh": zh, "en": en}, intro(chance), inner))
    names = [a + b + c for a in FIRST for b in SECOND for c in THIRD]
    chance.shuffle(names)
    # A list that is longer has further releases of what the names stand for.
    names += [f"{name}-r{release}" for release in range(2, 2 + count // len(names)) for name in names]
    paths = [section.path for top in sections for section in [top, *top.sections]]
    weights = [1 if len(path) == 1 else 4 + at % 7 for at, path in enumerate(paths)]
    entries = [entry(chance, name, chance.choices(paths, weights)[0]) for name in names[:count]]
    # In the order of the list, which both programs show: by section, then by id.
    place = {tuple(path): at for at, path in enumerate(paths)}
    return Catalogue(sections, sorted(entries, key=lambda one: (place[tuple(one.section)], one.id)))


def intro(chance: Random) -> dict[str, str] | None:
    return prose.fill(chance, chance.choice(prose.INTROS)) if chance.random() < 0.6 else None


def entry(chance: Random, name: str, section: list[str]) -> Entry:
    slug = name.lower()
    repository = f"{chance.choice(OWNERS)}/{name}"
    kind = chance.choice(KINDS)
    if chance.random() < 0.6:
        title = {"zh": name, "en": name}
    else:
        title = {"zh": f"{name} 医学{kind[0]}", "en": f"{name}, a medical {kind[1]}"}
    links = {"paper": f"https://example.org/papers/{slug}.pdf"}
    if chance.random() < 0.4:
        links["data"] = f"https://example.org/data/{slug}?lang=zh&format=jsonl"
    fields = []
    for label, value in chance.sample(prose.FACTS, chance.randint(1, 2)):
        fields.append((dict(zip(prose.LANGUAGES, label)), prose.fill(chance, value)))
    return Entry(
        id=slug, section=section, title=title, summary=prose.fill(chance, chance.choice(prose.SUMMARIES)),
        repository=repository, links=links, fields=fields, tags=sorted(chance.sample(TAGS, chance.randint(1, 4))),
        paper=prose.paper(chance) if chance.random() < 0.5 else None,
        added=(date(2019, 1, 1) + timedelta(days=chance.randrange(2_800))).isoformat(),
        details=prose.details(chance, slug=slug, repository=repository, name=name))
