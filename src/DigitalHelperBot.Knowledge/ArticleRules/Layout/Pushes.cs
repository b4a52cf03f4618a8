using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Layout;

internal sealed class Pushes()
    : WordListRule("M6", FindingLevel.Fail, "pushy",
        "People come when they are invited",
        "Say what they gain");
