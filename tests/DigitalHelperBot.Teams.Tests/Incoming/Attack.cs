using System.Text.Json.Nodes;

namespace DigitalHelperBot.Teams.Tests.Incoming;

/// <summary>A request that must not get in.</summary>
/// <param name="Headers">Its Authorization headers, made at the time given.</param>
/// <param name="Change">What is different in its body.</param>
internal sealed record Attack(Func<DateTimeOffset, string[]> Headers, Action<JsonObject>? Change = null)
{
    public string Body()
    {
        var activity = Teams.Activity();
        Change?.Invoke(activity);
        return activity.ToJsonString();
    }

    public static Attack Header(Func<DateTimeOffset, string> header) => new(now => [header(now)]);

    /// <summary>A token that is right but for its claims.</summary>
    public static Attack Claims(Action<JsonObject, long> change)
        => Header(now => Teams.Token(now, claims => change(claims, now.ToUnixTimeSeconds())));

    /// <summary>A token that is right but for its header.</summary>
    public static Attack TokenHeader(Action<JsonObject> change) => Header(now => Teams.Token(now, header: change));

    /// <summary>A good token with a body that it should not open the door for.</summary>
    public static Attack Activity(Action<JsonObject> change) => new(now => [Teams.Token(now)], change);

    /// <summary>A token and a body that agree on an address that nothing may be sent to.</summary>
    public static Attack ServiceUrl(string address)
        => new(now => [Teams.Token(now, claims => claims["serviceurl"] = address)], activity => activity["serviceUrl"] = address);
}
