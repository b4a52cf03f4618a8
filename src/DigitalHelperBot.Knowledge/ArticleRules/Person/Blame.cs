using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Person;

internal sealed class Blame()
    : WordListRule("V7", FindingLevel.Fail, "blame",
        "Nobody reads on who is blamed",
        "Write: That did not work. Try this");
