using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Readability;

internal sealed class FigureOfSpeech()
    : WordListRule("R9", FindingLevel.Warn, "figures-of-speech",
        "Figures of speech puzzle people who are new to English, and some others",
        "Say plainly what happens");
