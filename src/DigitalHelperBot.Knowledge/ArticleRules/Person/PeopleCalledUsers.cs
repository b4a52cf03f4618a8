using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Person;

internal sealed class PeopleCalledUsers()
    : WordListRule("V1", FindingLevel.Fail, "called-users",
        "We speak to a person",
        "Write \"you\"");
