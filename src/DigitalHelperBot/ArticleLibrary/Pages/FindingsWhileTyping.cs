using System.Text.Json.Serialization;
using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary.Pages;

/// <summary>Holds what is being typed to the rules, for the script of the page.</summary>
internal static class FindingsWhileTyping
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapWhileTyping("/console/articles/{article}/findings", ConsoleRole.Writer, OfAsync);

    private static async Task<IResult> OfAsync(string article, HttpRequest request, WritingFindings findings, CancellationToken cancellationToken)
    {
        if (!ArticleId.IsValid(article))
            return TypedResults.NotFound();
        var text = TypedForm.Read(await request.ReadFormAsync(cancellationToken)).ToText(article);
        var places = FieldPlaces.Of(text);
        var found = await findings.OfAsync(article, text, cancellationToken);
        return TypedResults.Json([.. found.Select(FieldPlaces.InForm).Select(f => new TypedFinding(places.Of(f), f.Level == FindingLevel.Fail, string.Join(' ', new[] { f.Message, f.Why, f.Fix }.Where(part => part.Length > 0).Select(part => part + '.'))))], TypedFindingJson.Default.TypedFindingArray);
    }
}

internal sealed record TypedFinding(string Place, bool MustBePutRight, string Sentence);

[JsonSerializable(typeof(TypedFinding[]))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class TypedFindingJson : JsonSerializerContext;
