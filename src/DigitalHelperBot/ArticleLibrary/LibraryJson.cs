using System.Text.Json.Serialization;

namespace DigitalHelperBot.ArticleLibrary;

internal sealed record CheckJson(int Articles, int Fail, int Warn, IReadOnlyList<FindingJson> Findings);

internal sealed record FindingJson(string File, int Line, string Level, string Id, string Message, string Fix);

[JsonSerializable(typeof(CheckJson))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class LibraryJson : JsonSerializerContext;
