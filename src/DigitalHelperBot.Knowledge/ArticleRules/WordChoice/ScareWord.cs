using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.WordChoice;

internal sealed class ScareWord()
    : WordListRule("W5", FindingLevel.Warn, "scare",
        "Frightened people hide mistakes",
        "Say what to do and who helps");
