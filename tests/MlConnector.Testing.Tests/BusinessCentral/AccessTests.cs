using System.Net;

namespace MlConnector.Testing.Tests.BusinessCentral;

public sealed class AccessTests : IDisposable
{
    private const string TokenPath = "/the-tenant/oauth2/v2.0/token";
    private const string Scope = "&scope=https%3A%2F%2Fapi.businesscentral.dynamics.com%2F.default";

    private readonly Api _api = new();

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task A_token_opens_the_api_until_it_expires()
    {
        var token = await _api.PostAsync(TokenPath, "grant_type=client_credentials&client_id=simulator-client&client_secret=simulator-secret" + Scope);
        _api.Authorization = "Bearer " + token.Text("access_token");

        var fresh = await _api.GetAsync("companies");
        _api.Time.Advance(TimeSpan.FromSeconds(token.Body["expires_in"]!.GetValue<int>()));
        var expired = await _api.GetAsync("companies");

        Assert.Equal(HttpStatusCode.OK, fresh.Status);
        Assert.Equal((HttpStatusCode.Unauthorized, "Authentication_InvalidCredentials"), (expired.Status, expired.Code));
        Assert.Null(_api.Simulator.Journal.Entries[0].RequestBody);
    }

    [Theory]
    [InlineData("grant_type=client_credentials&client_id=simulator-client&client_secret=wrong" + Scope, HttpStatusCode.Unauthorized, "invalid_client")]
    [InlineData("grant_type=client_credentials&client_id=nobody&client_secret=x" + Scope, HttpStatusCode.BadRequest, "unauthorized_client")]
    [InlineData("grant_type=client_credentials&client_id=simulator-client&client_secret=simulator-secret&scope=x", HttpStatusCode.BadRequest, "invalid_scope")]
    [InlineData("grant_type=password&client_id=simulator-client&client_secret=simulator-secret" + Scope, HttpStatusCode.BadRequest, "unsupported_grant_type")]
    public async Task A_wrong_token_request_is_refused(string body, HttpStatusCode status, string error)
    {
        var reply = await _api.PostAsync(TokenPath, body);

        Assert.Equal((status, error), (reply.Status, reply.Text("error")));
        Assert.StartsWith("AADSTS", reply.Text("error_description"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sign_in_discovery_names_the_token_endpoint()
    {
        var reply = await _api.GetAsync("/the-tenant/v2.0/.well-known/openid-configuration");

        Assert.Equal("https://bc.test" + TokenPath, reply.Text("token_endpoint"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer made-up")]
    [InlineData("Basic c2ltdWxhdG9yLXVzZXI6d3Jvbmc=")]
    [InlineData("Basic ???")]
    public async Task Without_good_credentials_nothing_opens(string authorization)
    {
        _api.Authorization = authorization;

        Assert.Equal("Authentication_InvalidCredentials", (await _api.GetAsync("companies")).Code);
    }

    [Fact]
    public async Task Too_many_requests_in_five_minutes_are_refused_without_a_promise()
    {
        _api.Simulator.Options.RequestsPerFiveMinutes = 2;
        await _api.GetAsync("companies");
        _api.Time.Advance(TimeSpan.FromMinutes(3));
        await _api.GetAsync("companies");

        var over = await _api.GetAsync("companies");
        _api.Simulator.Options.RetryAfter = TimeSpan.FromSeconds(7);
        var promised = await _api.GetAsync("companies");
        _api.Time.Advance(TimeSpan.FromMinutes(2));
        var slid = await _api.GetAsync("companies");

        Assert.Equal((HttpStatusCode.TooManyRequests, "Application_TooManyRequests"), (over.Status, over.Code));
        Assert.Null(over.RetryAfter);
        Assert.Equal("7", promised.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, slid.Status);
    }

    [Fact]
    public async Task The_environment_in_the_path_can_be_fixed()
    {
        _api.Simulator.Options.Environment = "sandbox";

        Assert.Equal(HttpStatusCode.NotFound, (await _api.GetAsync("companies")).Status);
    }
}
