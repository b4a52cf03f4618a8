using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.WordChoice;

internal sealed class SaysDigital()
    : WordListRule("W2", FindingLevel.Fail, "digital",
        "People want things done; nobody wants to be digital",
        "Say what people can do with it");
