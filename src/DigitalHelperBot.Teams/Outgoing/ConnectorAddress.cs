namespace DigitalHelperBot.Teams.Outgoing;

/// <summary>Paths of the Connector. Ids come from outside: they are percent-encoded, and those that would climb out of their place are refused.</summary>
internal static class ConnectorAddress
{
    public static Uri Conversations(string serviceUrl) => new($"{Base(serviceUrl)}/v3/conversations");

    public static Uri Activities(string serviceUrl, string conversationId) =>
        new($"{Base(serviceUrl)}/v3/conversations/{Segment(conversationId)}/activities");

    public static Uri Activity(string serviceUrl, string conversationId, string activityId) =>
        new($"{Base(serviceUrl)}/v3/conversations/{Segment(conversationId)}/activities/{Segment(activityId)}");

    public static Uri Member(string serviceUrl, string conversationId, string memberId) =>
        new($"{Base(serviceUrl)}/v3/conversations/{Segment(conversationId)}/members/{Segment(memberId)}");

    public static Uri PagedMembers(string serviceUrl, string conversationId, int pageSize, string? continuationToken)
    {
        var next = continuationToken is null ? "" : $"&continuationToken={Uri.EscapeDataString(continuationToken)}";
        return new($"{Base(serviceUrl)}/v3/conversations/{Segment(conversationId)}/pagedmembers?pageSize={pageSize}{next}");
    }

    private static string Base(string serviceUrl) => serviceUrl.EndsWith('/') ? serviceUrl[..^1] : serviceUrl;

    /// <summary>False for what can't be one segment of a path.</summary>
    public static bool IsId(string id) => id is not ("" or "." or "..");

    private static string Segment(string id) => IsId(id)
        ? Uri.EscapeDataString(id)
        : throw new ArgumentException("An id of the Connector can't be empty or made of dots.", nameof(id));
}
