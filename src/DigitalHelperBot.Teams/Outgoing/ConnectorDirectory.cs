using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Teams.Outgoing;

/// <summary>Asks the Connector who is in a conversation, and opens a person's own one.</summary>
public sealed class ConnectorDirectory
{
    private const int PageSize = 500;

    private readonly ConnectorTransport _transport;
    private readonly AllowedHosts _allowedHosts;

    internal ConnectorDirectory(ConnectorTransport transport, AllowedHosts allowedHosts) =>
        (_transport, _allowedHosts) = (transport, allowedHosts);

    /// <summary>The personal conversation of the bot with a person. It is the same one each time.</summary>
    /// <param name="memberId">The channel's id of the person, or the Entra object id.</param>
    /// <returns>Null when the person can't be reached: the bot is not installed for them, or they are gone.</returns>
    /// <exception cref="ConnectorException">The Connector did not say.</exception>
    public async Task<ConversationReference?> OpenPersonalConversationAsync(
        string serviceUrl, string tenantId, string botId, string memberId, CancellationToken cancellationToken)
    {
        CheckHost(serviceUrl);
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new(IsGroup: false, new(botId), [new(memberId)], tenantId, new(new(tenantId))), ConnectorJson.Default.NewPersonalConversation);
        using var request = new ConnectorRequest(HttpMethod.Post, ConnectorAddress.Conversations(serviceUrl), memberId, SendKind.Reply, body);
        var created = await AskAsync(request, ConnectorJson.Default.ResourceId, cancellationToken, HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
        return created is null
            ? null
            : new(serviceUrl, tenantId, created.Id ?? throw new ConnectorException(status: null, "The Connector gave the conversation no id."), botId);
    }

    /// <summary>One member, by channel id, user principal name or Entra object id; null when there is none.</summary>
    /// <exception cref="ConnectorException">The Connector did not say.</exception>
    public async Task<TeamsMember?> FindMemberAsync(ConversationReference conversation, string memberId, CancellationToken cancellationToken)
    {
        CheckHost(conversation.ServiceUrl);
        var address = ConnectorAddress.Member(conversation.ServiceUrl, conversation.ConversationId, memberId);
        using var request = new ConnectorRequest(HttpMethod.Get, address, conversation.ConversationId, SendKind.Reply, body: null);
        return await AskAsync(request, ConnectorJson.Default.TeamsMember, cancellationToken, HttpStatusCode.NotFound);
    }

    /// <summary>All members, page by page.</summary>
    /// <exception cref="ConnectorException">The Connector did not say.</exception>
    public async IAsyncEnumerable<TeamsMember> GetMembersAsync(
        ConversationReference conversation, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        CheckHost(conversation.ServiceUrl);
        string? next = null;
        do
        {
            var address = ConnectorAddress.PagedMembers(conversation.ServiceUrl, conversation.ConversationId, PageSize, next);
            using var request = new ConnectorRequest(HttpMethod.Get, address, conversation.ConversationId, SendKind.Reply, body: null);
            var page = await AskAsync(request, ConnectorJson.Default.MembersPage, cancellationToken);
            foreach (var member in page?.Members ?? [])
                yield return member;

            // The same page again would go round for ever.
            next = page?.ContinuationToken is { Length: > 0 } token && token != next ? token : null;
        }
        while (next is not null);
    }

    private void CheckHost(string serviceUrl)
    {
        if (!_allowedHosts.Allows(serviceUrl))
            throw new HostNotAllowedException();
    }

    private async Task<T?> AskAsync<T>(
        ConnectorRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken, params HttpStatusCode[] meansNothing) where T : class
    {
        using var response = await SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
            return ConnectorJson.Read(response.Content, type) ?? throw new ConnectorException(response.StatusCode, "The Connector's answer can't be read.");
        return meansNothing.Contains(response.StatusCode)
            ? null
            : throw new ConnectorException(response.StatusCode, $"The Connector answered with {(int)response.StatusCode}.");
    }

    private async Task<HttpResponseMessage> SendAsync(ConnectorRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await _transport.SendAsync(request, cancellationToken);
        }
        catch (ConnectorBrokenException broken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new ConnectorException(status: null, $"The Connector did not answer: {broken.Message}.", broken);
        }
    }
}

/// <summary>The Connector was asked and gave no answer that could be used.</summary>
public sealed class ConnectorException(HttpStatusCode? status, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Null when there was no response.</summary>
    public HttpStatusCode? Status { get; } = status;
}
