using System.Net;
using System.Text;
using DigitalHelperBot.EndToEnd.Running;

namespace DigitalHelperBot.EndToEnd.Chat;

/// <summary>The calls come from loopback all the same, as they would through a tunnel, a proxy or another site's page.</summary>
[Collection(nameof(AHelperToTry))]
public sealed class ACallerFromElsewhere(AHelperToTry helper)
{
    public static TheoryData<string, string> Signs => new()
    {
        { "Host", "helper.example" },
        { "Host", "localhost.helper.example" },
        { "Host", "127.0.0.1.helper.example" },
        { "Origin", "https://helper.example" },
        { "Origin", "null" },
        { "Origin", "http://localhost:1" },
        { "Forwarded", "for=192.0.2.1" },
        { "X-Forwarded-For", "192.0.2.1" },
        { "X-Forwarded-Host", "helper.example" },
        { "X-Forwarded-Proto", "https" },
    };

    [Theory]
    [MemberData(nameof(Signs))]
    public async Task Is_refused_the_page(string header, string value) =>
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Get, "/try", header, value));

    [Theory]
    [MemberData(nameof(Signs))]
    public async Task Is_refused_a_conversation(string header, string value) =>
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Post, "/v3/directline/conversations", header, value));

    [Theory]
    [MemberData(nameof(Signs))]
    public async Task Is_refused_at_the_front_door(string header, string value) =>
        Assert.True(await StatusAsync(HttpMethod.Post, "/api/messages", header, value) is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);

    [Fact]
    public async Task Is_let_in_without_such_a_sign()
    {
        Assert.NotEqual(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Get, "/try", "Accept", "text/html"));
        Assert.Equal(HttpStatusCode.Created, await StatusAsync(HttpMethod.Post, "/v3/directline/conversations", "Origin", helper.Address.GetLeftPart(UriPartial.Authority)));
    }

    [Fact]
    public async Task Is_refused_a_conversation_that_a_plain_form_could_start()
    {
        using var client = RunningHelper.NewClient();
        using var form = new StringContent("{}", Encoding.UTF8, "text/plain");
        using var answer = await client.PostAsync(new Uri(helper.Address, "/v3/directline/conversations"), form);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private async Task<HttpStatusCode> StatusAsync(HttpMethod method, string path, string header, string value)
    {
        using var client = RunningHelper.NewClient();
        using var request = new HttpRequestMessage(method, new Uri(helper.Address, path));
        if (method == HttpMethod.Post)
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        Assert.True(request.Headers.TryAddWithoutValidation(header, value));
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
