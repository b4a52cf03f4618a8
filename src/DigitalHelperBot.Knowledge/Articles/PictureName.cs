using System.Text.RegularExpressions;

namespace DigitalHelperBot.Knowledge.Articles;

/// <summary>A picture lies beside its article; its name can lead nowhere else.</summary>
public static partial class PictureName
{
    /// <summary>The rule in words, for messages to writers.</summary>
    public const string Rule = "Put the picture beside the article and name it with small letters, digits and hyphens, ending in .png or .jpg";

    public static bool IsValid(string name) => Shape().IsMatch(name) && !ArticleId.IsReservedName(name);

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,79}\.(png|jpg|jpeg)\z")]
    private static partial Regex Shape();
}
