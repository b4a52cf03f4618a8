using System.Text.Json.Serialization;

namespace DigitalHelperBot.Teams.Schema;

/// <summary>Reads and writes activities. Unknown fields are kept; a property that stands there twice, or nesting deeper than 64, is an error.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    MaxDepth = 64)]
[JsonSerializable(typeof(Activity))]
public sealed partial class ActivityJson : JsonSerializerContext;
