using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules;

/// <summary>What a check needs to know about the organisation's library besides its articles.</summary>
/// <param name="Details">Which local details exist; their values do not matter.</param>
/// <param name="Categories">Which categories exist.</param>
/// <param name="Today">The day of the check, for dates that have passed.</param>
public sealed record LibraryFacts(LocalDetails Details, IReadOnlyList<Category> Categories, DateOnly Today);

/// <summary>A file to check.</summary>
/// <param name="Path">As findings should name it; the file name without <c>.md</c> must be the article's id.</param>
/// <param name="Content">Its bytes, as they are.</param>
public sealed record ArticleFile(string Path, ReadOnlyMemory<byte> Content);
