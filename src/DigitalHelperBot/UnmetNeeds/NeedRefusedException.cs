namespace DigitalHelperBot.UnmetNeeds;

/// <summary>What was asked for cannot be done with this need. The message is for people and says what to do.</summary>
public sealed class NeedRefusedException(string message) : Exception(message);
