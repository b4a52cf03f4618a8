using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace DigitalHelperBot.Teams.Tests.Incoming;

/// <summary>Good requests with anything put in anywhere.</summary>
public sealed class AnythingAtAll(DevelopmentBot development) : IClassFixture<DevelopmentBot>
{
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1e300", "\"\"", "\" \"", "\"x\"", @"""\ud800""", @"""\u0000""", "\"//\"", "\"http://\"", "\"https://[\"", "[]", "[null]", "[[]]", "{}", """{"id":null}""", """{"type":"mention"}""",
    ];

    [Property(MaxTest = 1_500)]
    public Property Is_never_a_server_error() => Prop.ForAll(Changes, changes => StatusOf(changes) < 500);

    private static Arbitrary<(int Where, string What)[]> Changes { get; } = Gen.Choose(0, 1_000)
        .SelectMany(where => Gen.Elements(Values).Select(what => (where, what)))
        .ArrayOf(3).ToArbitrary();

    private int StatusOf((int Where, string What)[] changes)
    {
        JsonNode activity = Teams.LocalActivity(development.Bot);
        activity["value"] = JsonNode.Parse("""{"action":{"verb":"a","data":{"b":"c"}},"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{}"}}""");
        activity["type"] = changes[0].Where % 3 == 0 ? "invoke" : "message";
        activity["name"] = changes[1].Where % 2 == 0 ? "adaptiveCard/action" : "message/submitAction";
        var places = new List<JsonNode>();
        Collect(activity, places);
        var json = activity.ToJsonString();
        foreach (var (where, what) in changes)
        {
            var place = places[where % places.Count].ToJsonString();
            var at = json.IndexOf(place, StringComparison.Ordinal);
            if (at >= 0)
                json = json[..at] + what + json[(at + place.Length)..];
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        using var response = development.Bot.Client.Send(request);
        return (int)response.StatusCode == 501 ? 0 : (int)response.StatusCode;
    }

    private static void Collect(JsonNode? node, List<JsonNode> places)
    {
        if (node is JsonObject holder)
        {
            foreach (var (_, value) in holder)
                Add(value, places);
        }
        else if (node is JsonArray list)
        {
            foreach (var value in list)
                Add(value, places);
        }
    }

    private static void Add(JsonNode? value, List<JsonNode> places)
    {
        if (value is null)
            return;
        places.Add(value);
        Collect(value, places);
    }
}
