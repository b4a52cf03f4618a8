using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Readability;

internal sealed class LongWord()
    : WordListRule("R6", FindingLevel.Warn, "avoid",
        "A short word is read faster and known to more people",
        "Use a shorter word");
