namespace DigitalHelperBot.Knowledge.Matching.Evaluating;

/// <summary>A file given to an evaluation cannot be used. The message names the file and the line and says what to do.</summary>
public sealed class EvaluationFileException(string message, Exception? inner = null) : Exception(message, inner);
