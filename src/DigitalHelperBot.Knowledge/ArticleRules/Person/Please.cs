using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Person;

internal sealed class Please()
    : WordListRule("V8", FindingLevel.Warn, "please",
        "\"Please\" makes a step longer and sounds like a rule",
        "Leave it out");
