using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace MlConnector.Testing.Tests.Pipedrive;

public sealed class OAuthTests : IDisposable
{
    private const string Authorize = "https://oauth.test/oauth/authorize?client_id=simulated-client&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&state=a%26b";
    private readonly PipedriveSimulatorOptions _options = new();
    private readonly Account _account;

    public OAuthTests() => _account = new Account(_options);

    public void Dispose() => _account.Dispose();

    [Fact]
    public async Task Consent_gives_a_code_that_becomes_tokens_once()
    {
        var code = await CodeAsync();
        var tokens = await TokenAsync(("grant_type", "authorization_code"), ("code", code), ("redirect_uri", "https://localhost/callback"));
        var again = await TokenAsync(("grant_type", "authorization_code"), ("code", code), ("redirect_uri", "https://localhost/callback"));

        var access = (string)tokens.Body["access_token"]!;
        Assert.Equal(HttpStatusCode.OK, tokens.Status);
        Assert.StartsWith("v1u:", access, StringComparison.Ordinal);
        Assert.InRange(access.Length, 768, 4000);
        Assert.Equal((3600, "https://oauth.test"), ((int)tokens.Body["expires_in"]!, (string)tokens.Body["api_domain"]!));
        Assert.Equal("Simulated Admin", (string?)(await CallAsync("v1/users/me", access)).Data["name"]);
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal([1], _account.Simulator.App.InstalledUsers);
        Assert.All(_account.Simulator.Journal.Entries.Where(entry => entry.Path == "/oauth/token"), entry => Assert.Null(entry.RequestBody));
    }

    [Fact]
    public async Task A_denied_consent_comes_back_as_an_error_with_the_state()
    {
        _account.Simulator.App.ConsentingUser = null;

        var answer = await _account.SendAsync(HttpMethod.Get, Authorize, null, _ => { });

        Assert.Equal((HttpStatusCode.Redirect, "https://localhost/callback?error=user_denied&state=a%26b"), (answer.Status, answer.Headers["Location"]));
    }

    [Fact]
    public async Task A_code_lives_five_minutes()
    {
        var code = await CodeAsync();
        _account.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(HttpStatusCode.BadRequest, (await TokenAsync(("grant_type", "authorization_code"), ("code", code), ("redirect_uri", "https://localhost/callback"))).Status);
    }

    [Fact]
    public async Task An_access_token_ends_after_an_hour_and_a_refresh_gives_the_same_refresh_token_back()
    {
        var tokens = await SignInAsync();
        _account.Time.Advance(TimeSpan.FromMinutes(60));
        var expired = await CallAsync("v1/users/me", (string)tokens["access_token"]!);
        var refreshed = await RefreshAsync((string)tokens["refresh_token"]!);

        Assert.Equal((HttpStatusCode.Unauthorized, "Invalid token: access_token is invalid"), (expired.Status, expired.Error));
        Assert.Equal((string?)tokens["refresh_token"], (string?)refreshed.Body["refresh_token"]);
        Assert.Equal(HttpStatusCode.OK, (await CallAsync("v1/users/me", (string)refreshed.Body["access_token"]!)).Status);
    }

    [Fact]
    public async Task A_refresh_token_ends_sixty_days_after_its_last_use()
    {
        var refresh = (string)(await SignInAsync())["refresh_token"]!;
        _account.Time.Advance(TimeSpan.FromDays(59));
        Assert.Equal(HttpStatusCode.OK, (await RefreshAsync(refresh)).Status);
        _account.Time.Advance(TimeSpan.FromDays(59));
        Assert.Equal(HttpStatusCode.OK, (await RefreshAsync(refresh)).Status);
        _account.Time.Advance(TimeSpan.FromDays(60));

        Assert.Equal(HttpStatusCode.BadRequest, (await RefreshAsync(refresh)).Status);
    }

    [Fact]
    public async Task With_rotation_an_exchanged_refresh_token_is_refused()
    {
        _options.RotatesRefreshTokens = true;
        var first = (string)(await SignInAsync())["refresh_token"]!;
        var second = (string)(await RefreshAsync(first)).Body["refresh_token"]!;

        var again = await RefreshAsync(first);

        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains("already exchanged", again.Error, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await RefreshAsync(second)).Status);
    }

    [Fact]
    public async Task Credentials_of_the_client_are_taken_from_the_header_or_the_form()
    {
        var code = await CodeAsync();
        var form = Form(("grant_type", "authorization_code"), ("code", code), ("redirect_uri", "https://localhost/callback"), ("client_id", "simulated-client"), ("client_secret", "simulated-secret"));

        Assert.Equal(HttpStatusCode.OK, (await _account.SendAsync(HttpMethod.Post, "https://oauth.test/oauth/token", form, _ => { })).Status);
        var wrong = await _account.SendAsync(HttpMethod.Post, "https://oauth.test/oauth/token", Form(("grant_type", "refresh_token")), request => request.Headers.Authorization = Basic("wrong"));
        Assert.Equal((HttpStatusCode.BadRequest, "Invalid client: client is invalid"), (wrong.Status, wrong.Error));
    }

    [Fact]
    public async Task A_slash_behind_the_token_address_redirects()
    {
        var answer = await _account.SendAsync(HttpMethod.Post, "https://oauth.test/oauth/token/", Form(("grant_type", "refresh_token")), _ => { });

        Assert.Equal((HttpStatusCode.MovedPermanently, "https://oauth.test/oauth/token"), (answer.Status, answer.Headers["Location"]));
    }

    [Fact]
    public async Task Revoking_an_access_token_keeps_the_app_and_revoking_the_refresh_token_removes_it_with_its_webhooks()
    {
        var tokens = await SignInAsync();
        var (access, refresh) = ((string)tokens["access_token"]!, (string)tokens["refresh_token"]!);
        await SubscribeAsync(access);
        Assert.Empty((await _account.GetAsync("v1/webhooks")).Data.AsArray());
        Assert.Equal("application", (string?)(await CallAsync("v1/webhooks", access)).Data[0]!["type"]);

        await RevokeAsync(access);
        Assert.Equal(HttpStatusCode.Unauthorized, (await CallAsync("v1/users/me", access)).Status);
        var renewed = (string)(await RefreshAsync(refresh)).Body["access_token"]!;
        Assert.Single((await CallAsync("v1/webhooks", renewed)).Data.AsArray());

        Assert.Equal(HttpStatusCode.OK, (await RevokeAsync(refresh)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await RefreshAsync(refresh)).Status);
        Assert.Equal(HttpStatusCode.OK, (await RevokeAsync("unknown")).Status);
        Assert.Empty((await CallAsync("v1/webhooks", (string)(await SignInAsync())["access_token"]!)).Data.AsArray());
    }

    [Fact]
    public async Task An_uninstallation_is_told_by_a_deletion_with_the_clients_credentials()
    {
        var access = (string)(await SignInAsync())["access_token"]!;
        var callback = new Callback();

        var status = await _account.Simulator.App.UninstallAsync(callback, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((200, HttpMethod.Delete, "https://localhost/callback"), (status, callback.Method, callback.Url));
        Assert.Equal(Basic("simulated-secret").ToString(), callback.Authorization);
        Assert.Equal(("simulated-client", 1, 1), ((string)callback.Body!["client_id"]!, (int)callback.Body["company_id"]!, (int)callback.Body["user_id"]!));
        Assert.Equal(HttpStatusCode.Unauthorized, (await CallAsync("v1/users/me", access)).Status);
    }

    [Fact]
    public async Task An_address_outside_the_granted_scopes_is_forbidden()
    {
        _options.Scopes = "base,deals:read";
        var access = (string)(await SignInAsync())["access_token"]!;

        Assert.Equal(HttpStatusCode.OK, (await CallAsync("api/v2/deals", access)).Status);
        Assert.Equal(HttpStatusCode.OK, (await CallAsync("v1/currencies", access)).Status);
        foreach (var path in (string[])["api/v2/persons", "v1/webhooks", "api/v2/itemSearch?term=acme", "v1/leads", "v1/users"])
        {
            var answer = await CallAsync(path, access);
            Assert.Equal((HttpStatusCode.Forbidden, "Scope and URL mismatch"), (answer.Status, answer.Error));
        }

        var write = await _account.SendAsync(HttpMethod.Delete, "api/v2/deals/1", null, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access));
        Assert.Equal(HttpStatusCode.Forbidden, write.Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _account.SendAsync(HttpMethod.Get, "api/v2/deals", null, request => request.Headers.TryAddWithoutValidation("Authorization", "Token x"))).Status);
    }

    [Theory]
    [InlineData("leads:read", "v1/leadFields", "v1/noteFields")]
    [InlineData("deals:read", "v1/noteFields", "v1/leadFields")]
    [InlineData("contacts:full", "v1/noteFields", "v1/leadFields")]
    public async Task Fields_open_to_the_scopes_of_their_records(string scope, string open, string closed)
    {
        _options.Scopes = $"base,{scope}";
        var access = (string)(await SignInAsync())["access_token"]!;

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), ((await CallAsync(open, access)).Status, (await CallAsync(closed, access)).Status));
    }

    private async Task<string> CodeAsync()
    {
        var answer = await _account.SendAsync(HttpMethod.Get, Authorize, null, _ => { });
        return answer.Headers["Location"].Split("code=")[1].Split('&')[0];
    }

    private async Task<JsonNode> SignInAsync() => (await TokenAsync(("grant_type", "authorization_code"), ("code", await CodeAsync()), ("redirect_uri", "https://localhost/callback"))).Body;

    private Task<Answer> RefreshAsync(string token) => TokenAsync(("grant_type", "refresh_token"), ("refresh_token", token));

    private Task<Answer> TokenAsync(params (string Name, string Value)[] form) =>
        _account.SendAsync(HttpMethod.Post, "https://oauth.test/oauth/token", Form(form), request => request.Headers.Authorization = Basic("simulated-secret"));

    private Task<Answer> RevokeAsync(string token) =>
        _account.SendAsync(HttpMethod.Post, "https://oauth.test/oauth/revoke", Form(("token", token)), request => request.Headers.Authorization = Basic("simulated-secret"));

    private Task<Answer> CallAsync(string path, string access) =>
        _account.SendAsync(HttpMethod.Get, path, null, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access));

    private Task<Answer> SubscribeAsync(string access) => _account.SendAsync(
        HttpMethod.Post, "v1/webhooks",
        new StringContent("""{"subscription_url":"https://host.test/hook","event_action":"*","event_object":"*","name":"app"}""", Encoding.UTF8, "application/json"),
        request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access));

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] form) => new(form.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));

    private static AuthenticationHeaderValue Basic(string secret) => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"simulated-client:{secret}")));

    private sealed class Callback : HttpMessageHandler
    {
        public HttpMethod? Method { get; private set; }

        public string? Url { get; private set; }

        public string? Authorization { get; private set; }

        public JsonNode? Body { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (Method, Url, Authorization) = (request.Method, request.RequestUri?.AbsoluteUri, request.Headers.Authorization?.ToString());
            Body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
            return new HttpResponseMessage(HttpStatusCode.OK);
        }
    }
}
