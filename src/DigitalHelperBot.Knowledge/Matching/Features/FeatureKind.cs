namespace DigitalHelperBot.Knowledge.Matching.Features;

internal enum FeatureKind
{
    Word,
    Pair,
    LetterRun,
    Group,
}
