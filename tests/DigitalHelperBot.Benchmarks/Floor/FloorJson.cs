using System.Text.Json;
using System.Text.Json.Serialization;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Benchmarks.Floor;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Activity))]
internal sealed partial class FloorJson : JsonSerializerContext;
