using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;

namespace DigitalHelperBot.Teams.Tests.Incoming;

public sealed class ABodyThatIsNoActivity(DevelopmentBot development) : IClassFixture<DevelopmentBot>
{
    public static TheoryData<string> Malformed { get; } =
    [
        "",
        " ",
        "null",
        "true",
        "7",
        "\"message\"",
        "[]",
        "[{}]",
        "{}",
        "{",
        """{"type":"message"}""",
        """{"type":"message","id":""}""",
        """{"id":"1"}""",
        """{"type":null,"id":"1"}""",
        """{"type":7,"id":"1"}""",
        """{"type":"message","id":"1",}""",
        """{"type":"message","id":"1"} x""",
        """{"type":"message","id":"1","text":"a","text":"b"}""",
        """{"type":"message","id":"1","id":"2"}""",
        """{"type":"message","id":"1","unknown":1,"unknown":2}""",
        """{"type":"message","id":"1","value":{"verb":"a","verb":"b"}}""",
        """{"type":"message","id":"1","from":"me"}""",
        """{"type":"message","id":"1","entities":{}}""",
        """{"type":"message","id":"1","entities":[7]}""",
        """{"type":"message","id":"1","text":"\x"}""",
        """{"type":"message","id":"1","text":"\ud8"}""",
        "{\"type\":\"message\",\"id\":\"1\",\"text\":\"\n\"}",
        new string('[', 1_000_000),
        "{\"type\":\"message\",\"id\":\"1\",\"value\":" + new string('[', 65) + new string(']', 65) + "}",
    ];

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task Is_refused(string body)
    {
        using var response = await development.Bot.PostAsync((string?)null, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        Assert.Empty(development.Bot.Conversation.Turns);
    }

    [Theory]
    [InlineData("from")]
    [InlineData("recipient")]
    [InlineData("conversation")]
    public async Task Is_refused_when_a_message_lacks_who_or_where(string field)
    {
        var activity = Teams.LocalActivity(development.Bot);
        activity.Remove(field);

        using var response = await development.Bot.PostAsync((string?)null, activity.ToJsonString());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a b")]
    [InlineData("naïve")]
    [InlineData("\ud83d\ude00")]
    [InlineData("401 letters")]
    public async Task Is_refused_when_an_id_could_not_be_a_key(string id)
    {
        var activity = Teams.LocalActivity(development.Bot, id: id == "401 letters" ? new string('x', 401) : id);

        using var response = await development.Bot.PostAsync((string?)null, activity.ToJsonString());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Is_refused_when_it_is_not_UTF8()
    {
        var body = Encoding.Latin1.GetBytes(Teams.LocalActivity(development.Bot, "cafX").ToJsonString().Replace('X', 'é'));

        using var response = await development.Bot.PostAsync([], body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Is_refused_above_a_megabyte(bool chunked)
    {
        var body = Encoding.UTF8.GetBytes(Teams.LocalActivity(development.Bot, new string('x', 1024 * 1024)).ToJsonString());
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TransferEncodingChunked = chunked;

        // A connection of its own: one that other tests used could be closed while this much is being sent.
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = development.Bot.Address };
        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Empty(development.Bot.Conversation.Turns);
    }

    [Fact]
    public async Task Is_dropped_quietly_when_it_stops_halfway()
    {
        var errorsBefore = development.Bot.Log.Lines.Count(line => line.Level >= LogLevel.Error);
        using (var socket = new Socket(SocketType.Stream, ProtocolType.Tcp))
        {
            await socket.ConnectAsync(IPAddress.Loopback, development.Bot.Address.Port);
            await socket.SendAsync("POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"type\":"u8.ToArray());
        }

        using var next = await development.Bot.PostAsync((string?)null, "{}");

        Assert.Equal(HttpStatusCode.BadRequest, next.StatusCode);
        Assert.Equal(errorsBefore, development.Bot.Log.Lines.Count(line => line.Level >= LogLevel.Error));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Is_refused_when_it_is_packed(string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(Teams.LocalActivity(development.Bot).ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Content.Headers.ContentEncoding.Add(encoding);

        using var response = await development.Bot.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Is_refused_by_another_method(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");

        using var response = await development.Bot.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["HEAD", "POST"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("/api/messages/", HttpStatusCode.OK)]
    [InlineData("/API/Messages", HttpStatusCode.OK)]
    [InlineData("/api/messages/more", HttpStatusCode.NotFound)]
    [InlineData("/api/messagesmore", HttpStatusCode.NotFound)]
    public async Task Is_taken_at_its_address_and_not_below(string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);

        using var response = await development.Bot.Client.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Is_not_needed_to_see_that_someone_is_there()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/api/messages");

        using var response = await development.Bot.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
