using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.WordChoice;

internal sealed class AmericanSpelling()
    : WordListRule("W10", FindingLevel.Fail, "american",
        "Our readers write British English",
        "Use the British spelling");
