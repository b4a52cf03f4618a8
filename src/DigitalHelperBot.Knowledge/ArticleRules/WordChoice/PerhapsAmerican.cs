using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.WordChoice;

internal sealed class PerhapsAmerican()
    : WordListRule("W11", FindingLevel.Warn, "perhaps-american",
        "In British English it is mostly another word",
        "Use the British word if that is meant");
