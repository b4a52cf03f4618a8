using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.WordChoice;

internal sealed class ClickNotSelect()
    : WordListRule("W7", FindingLevel.Fail, "click",
        "Not everyone has a mouse",
        "Write \"select\"; on a phone \"tap\"");
