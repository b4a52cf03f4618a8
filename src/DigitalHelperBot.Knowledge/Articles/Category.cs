namespace DigitalHelperBot.Knowledge.Articles;

/// <summary>A group of articles.</summary>
/// <param name="Id">What articles write under <c>category</c>.</param>
/// <param name="Name">What people see.</param>
public sealed record Category(string Id, string Name);
