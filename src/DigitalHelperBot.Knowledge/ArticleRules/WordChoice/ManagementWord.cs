using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.WordChoice;

internal sealed class ManagementWord()
    : WordListRule("W4", FindingLevel.Fail, "management",
        "Management words say little and put people off",
        "Say plainly what is meant");
