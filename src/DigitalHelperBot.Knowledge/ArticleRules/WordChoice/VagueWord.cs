using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.WordChoice;

internal sealed class VagueWord()
    : WordListRule("W9", FindingLevel.Warn, "vague",
        "The word could mean anything",
        "Say exactly what is meant");
