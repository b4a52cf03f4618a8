using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.WordChoice;

internal sealed class TechnologyFirst()
    : WordListRule("W3", FindingLevel.Fail, "technology-first",
        "It speaks of the technology in place of what people need",
        "Say what people can do");
