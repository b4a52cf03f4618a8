namespace DigitalHelperBot.Knowledge.Articles;

/// <summary>The names of the values at the top of an article, in the order that <see cref="ArticleWriter"/> writes them.</summary>
internal static class ArticleFields
{
    public const string Id = "id";
    public const string Title = "title";
    public const string Benefit = "benefit";
    public const string Category = "category";
    public const string Helps = "helps";
    public const string Urgent = "urgent";
    public const string RingFirst = "ring-first";
    public const string Related = "related";
    public const string Owner = "owner";
    public const string Review = "review";
    public const string Checked = "checked";
    public const string CheckedOn = "checked-on";
    public const string CheckedWith = "checked-with";
    public const string Language = "language";
    public const string Phrasings = "phrasings";
    public const string Synonyms = "synonyms";
    public const string Sources = "sources";

    public static readonly IReadOnlyList<string> All =
    [
        Id, Title, Benefit, Category, Helps, Urgent, RingFirst, Related, Owner, Review,
        Checked, CheckedOn, CheckedWith, Language, Phrasings, Synonyms, Sources,
    ];
}
