namespace DigitalHelperBot.Knowledge.Matching.Synonyms;

/// <summary>A synonym file cannot be read. The message names the file and the line and says what to do.</summary>
public sealed class SynonymFileException(string message, Exception? inner = null) : Exception(message, inner);
