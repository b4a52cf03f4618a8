using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.WordChoice;

internal sealed class CallsItEasy()
    : WordListRule("W1", FindingLevel.Fail, "easy",
        "What is easy for one is hard for another, who now feels foolish",
        "Leave it out");
