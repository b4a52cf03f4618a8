using System.Net;
using System.Net.Http.Headers;

namespace DigitalHelperBot.Teams.Outgoing;

/// <summary>One call of the Connector with what its repeats have to know.</summary>
internal sealed class ConnectorRequest : HttpRequestMessage
{
    private readonly JsonBody? _body;

    public ConnectorRequest(HttpMethod method, Uri address, string conversationId, SendKind kind, ReadOnlyMemory<byte>? body)
        : base(method, address)
    {
        ConversationId = conversationId;
        Kind = kind;
        if (body is { } json)
            Content = _body = new JsonBody(json);
    }

    public string ConversationId { get; }

    public SendKind Kind { get; }

    /// <summary>Never repeated, whatever comes.</summary>
    public bool Once { get; init; }

    /// <summary>True when repeating it can do no harm.</summary>
    public bool OnlyReads => _body is null;

    /// <summary>True from the moment that one of its attempts may have been carried out.</summary>
    public bool MayHaveArrived { get; private set; }

    public int GatewayFailures { get; private set; }

    public void BeginAttempt()
    {
        if (_body is not null)
            _body.Begun = false;
    }

    /// <summary>No response: it may have arrived if its body had begun to leave.</summary>
    public void Broke() => MayHaveArrived |= _body is { Begun: true };

    public void Answered(HttpStatusCode status)
    {
        if (status is HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError)
            MayHaveArrived = true;
        if (status is HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout)
            GatewayFailures++;
    }

    /// <summary>JSON that is sent as it is, and tells whether any of it left: without its body a request can't be carried out.</summary>
    private sealed class JsonBody : HttpContent
    {
        private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");
        private readonly ReadOnlyMemory<byte> _json;

        public JsonBody(ReadOnlyMemory<byte> json)
        {
            _json = json;
            Headers.ContentType = Json;
        }

        public bool Begun { get; set; }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            Begun = true;
            return stream.WriteAsync(_json, cancellationToken).AsTask();
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _json.Length;
            return true;
        }
    }
}
