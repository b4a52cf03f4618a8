namespace DigitalHelperBot.Knowledge.Matching.WordVectors;

/// <summary>The word table is missing or damaged. The message names the file and says what to do.</summary>
public sealed class WordTableException(string message, Exception? inner = null) : Exception(message, inner);
