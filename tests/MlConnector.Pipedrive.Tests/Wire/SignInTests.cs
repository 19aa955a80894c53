using Microsoft.Extensions.DependencyInjection;
using MlConnector.Tests.Wire;

namespace MlConnector.Pipedrive.Tests.Wire;

/// <summary>Signing in over sockets.</summary>
public sealed class SignInTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Codes_travel_in_a_form_with_the_apps_credential_and_calls_carry_the_token()
    {
        RawServer? server = null;
        server = new RawServer(request => request.StartsWith("POST /oauth/token HTTP/1.1", StringComparison.Ordinal)
            ? RawServer.Json($$"""{"access_token":"v1u:canary","token_type":"Bearer","refresh_token":"r","scope":"base","expires_in":3599,"api_domain":"http://{{server!.Authority}}"}""")
            : RawServer.Json("""{"success":true,"data":{"id":7}}"""));
        await using var services = Wire(server.Authority);

        Assert.Equal(AuthorizationOutcome.Connected, await SignInAsync(services));
        await services.GetRequiredService<IPipedriveApi>().GetCurrentUserAsync(Cancellation);

        var (token, call) = (server.Requests.First(), server.Requests.Last());
        Assert.Contains("Authorization: Basic aWQ6Y2FuYXJ5LXNlY3JldA==", token, StringComparison.Ordinal);
        Assert.Contains("grant_type=authorization_code&code=the%2Fcode&redirect_uri=https%3A%2F%2Fapp.test%2Fcallback", token, StringComparison.Ordinal);
        Assert.StartsWith("GET /api/v1/users/me HTTP/1.1", call, StringComparison.Ordinal);
        Assert.Contains("Authorization: Bearer v1u:canary", call, StringComparison.Ordinal);
        Assert.DoesNotContain("x-api-token", call, StringComparison.OrdinalIgnoreCase);
        await server.DisposeAsync();
    }

    [Theory, Trait("Threat", "T5")]
    [InlineData(301)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_of_the_authorization_server_is_not_followed(int status)
    {
        await using var elsewhere = new RawServer(_ => RawServer.Json("{}"));
        await using var server = new RawServer(_ => RawServer.Json("{}", $"{status} Moved", $"Location: http://{elsewhere.Authority}/oauth/token\r\n"));
        await using var services = Wire(server.Authority);

        var failure = await Assert.ThrowsAsync<PipedriveException>(() => SignInAsync(services));

        Assert.Equal((status, PipedriveErrorCategory.Other), (failure.StatusCode, failure.Category));
        Assert.Empty(elsewhere.Requests);
        Assert.DoesNotContain("canary", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory, Trait("Threat", "S6")]
    [InlineData("an endless answer")]
    [InlineData("a compressed answer")]
    public async Task A_hostile_answer_is_one_type_of_exception(string what)
    {
        var padding = new string(' ', 100_000);
        await using var server = new RawServer(_ => what == "an endless answer"
            ? RawServer.Json($$"""{"access_token":"a","token_type":"bearer","refresh_token":"r"{{padding}}}""")
            : RawServer.Reply([0x1f, 0x8b, 8, 0, 0, 0], "200 OK", "application/json", "Content-Encoding: gzip\r\n"));
        await using var services = Wire(server.Authority);

        Assert.True((await Assert.ThrowsAsync<PipedriveException>(() => SignInAsync(services))).IsOutcomeUnknown);
    }

    private static async Task<AuthorizationOutcome> SignInAsync(ServiceProvider services)
    {
        var oauth = services.GetRequiredService<PipedriveOAuth>();
        var state = (await oauth.BeginAuthorizationAsync("", "session", Cancellation)).Query.Split("state=")[1];
        return await oauth.CompleteAuthorizationAsync("", "session", new AuthorizationCallback { Code = "the/code", State = state }, Cancellation);
    }

    private static ServiceProvider Wire(string authority)
    {
        var services = new ServiceCollection();
        services.AddPipedrive(options => options.OAuth = new PipedriveOAuthOptions
        {
            ClientId = "id",
            ClientSecret = "canary-secret",
            RedirectUri = new Uri("https://app.test/callback"),
            Authority = new Uri($"http://{authority}"),
        });
        return services.BuildServiceProvider();
    }
}
