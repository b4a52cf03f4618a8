using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.WordChoice;

internal sealed class BoastfulOrUnkind()
    : WordListRule("W8", FindingLevel.Fail, "never",
        "It boasts, or it hurts someone",
        "Say it another way, or leave it out");
