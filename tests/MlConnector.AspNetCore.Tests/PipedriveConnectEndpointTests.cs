using System.Net;
using MlConnector.Testing;

namespace MlConnector.AspNetCore.Tests;

/// <summary>The connect pages on real Kestrel with the real store, and a browser that follows no redirect by itself.</summary>
public sealed class PipedriveConnectEndpointTests : IAsyncLifetime
{
    private readonly ConnectHost _host = new();

    public async ValueTask InitializeAsync() => await _host.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_browser_is_sent_to_Pipedrive_and_comes_back_connected()
    {
        var sent = await _host.BrowseAsync("/connect/pipedrive/acme");
        var page = await _host.BrowseAsync(await _host.ConsentAsync(sent.Location!), sent.Cookie);

        Assert.Equal((HttpStatusCode.Found, "https://oauth.pipedrive.com/oauth/authorize"), (sent.Status, sent.Location!.GetLeftPart(UriPartial.Path)));
        Assert.Contains("httponly", sent.Cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", sent.Cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("is connected as Simulated Admin of Simulated Account", page.Body, StringComparison.Ordinal);
        Assert.Null((await _host.StatusAsync()).NeedsReconnect);
    }

    [Fact, Trait("Threat", "S20")]
    public async Task Another_browser_cannot_end_what_this_one_began()
    {
        var sent = await _host.BrowseAsync("/connect/pipedrive/acme");
        var other = await _host.BrowseAsync("/connect/pipedrive/acme");
        var callback = await _host.ConsentAsync(sent.Location!);
        var page = await _host.BrowseAsync(callback, other.Cookie);
        var withoutCookie = await _host.BrowseAsync(await _host.ConsentAsync(other.Location!));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (page.Status, withoutCookie.Status));
        Assert.NotNull((await _host.StatusAsync()).NeedsReconnect);
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.BrowseAsync(callback, sent.Cookie)).Status);
    }

    [Fact, Trait("Threat", "S20")]
    public async Task A_callback_is_good_once()
    {
        var sent = await _host.BrowseAsync("/connect/pipedrive/acme");
        var callback = await _host.ConsentAsync(sent.Location!);

        Assert.Equal(HttpStatusCode.OK, (await _host.BrowseAsync(callback, sent.Cookie)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.BrowseAsync(callback, sent.Cookie)).Status);
    }

    [Fact]
    public async Task A_user_who_declines_reads_it()
    {
        _host.Pipedrive.App.ConsentingUser = null;
        var sent = await _host.BrowseAsync("/connect/pipedrive/acme");
        var page = await _host.BrowseAsync(await _host.ConsentAsync(sent.Location!), sent.Cookie);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("declined", page.Body, StringComparison.Ordinal);
    }

    [Theory, Trait("Threat", "S18")]
    [InlineData("?code=x&state=<script>alert(1)</script>")]
    [InlineData("?error=<script>alert(1)</script>&state=00000000000000000000000000000000")]
    [InlineData("?code=a&code=b&state=00000000000000000000000000000000&returnUrl=https://evil.example")]
    [InlineData("")]
    public async Task What_a_stranger_sends_is_neither_followed_nor_repeated(string query)
    {
        var page = await _host.BrowseAsync($"/connect/pipedrive{query}");

        Assert.Equal((HttpStatusCode.BadRequest, null), (page.Status, page.Location));
        Assert.DoesNotContain("script", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", page.Body, StringComparison.Ordinal);
        Assert.Equal("no-store", page.CacheControl);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("token")]
    public async Task A_connection_that_cannot_be_connected_is_not_found(string connection)
    {
        var page = await _host.BrowseAsync($"/connect/pipedrive/{connection}?returnUrl=https://evil.example");

        Assert.Equal((HttpStatusCode.NotFound, null), (page.Status, page.Location));
        Assert.Contains("unknown", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pipedrive_that_does_not_answer_is_a_readable_page()
    {
        var sent = await _host.BrowseAsync("/connect/pipedrive/acme");
        var callback = await _host.ConsentAsync(sent.Location!);
        _host.Pipedrive.Faults.Add(new() { Kind = FaultKind.RejectBefore, StatusCode = 503, Times = int.MaxValue, Matches = SimulatorFault.On("POST", "/oauth/token") });
        var page = await _host.BrowseAsync(callback, sent.Cookie);

        Assert.Equal(HttpStatusCode.BadGateway, page.Status);
        Assert.Contains("Begin again later", page.Body, StringComparison.Ordinal);
    }

    [Fact, Trait("Threat", "S1")]
    public async Task A_genuine_uninstallation_makes_the_connection_silent_and_a_forged_one_does_nothing()
    {
        var sent = await _host.BrowseAsync("/connect/pipedrive/acme");
        await _host.BrowseAsync(await _host.ConsentAsync(sent.Location!), sent.Cookie);

        Assert.Equal(HttpStatusCode.Unauthorized, await _host.UninstallAsync("simulated-client:wrong", userId: 1));
        Assert.Equal(HttpStatusCode.Unauthorized, await _host.UninstallAsync(null, userId: 1));
        Assert.Equal(HttpStatusCode.OK, await _host.UninstallAsync("simulated-client:simulated-secret", userId: 2));
        Assert.Null((await _host.StatusAsync()).NeedsReconnect);
        Assert.Equal(200, await _host.UninstallAsync());
        Assert.Contains("withdrawn", (await _host.StatusAsync()).NeedsReconnect, StringComparison.Ordinal);
    }

    [Fact, Trait("Threat", "S4")]
    public async Task An_uninstallation_of_more_than_64_kibibytes_is_refused() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await _host.UninstallAsync("simulated-client:simulated-secret", userId: 1, padding: 64 * 1024));

    [Fact, Trait("Threat", "S19")]
    public async Task Without_a_signed_in_user_nothing_begins_unless_the_host_allows_it()
    {
        await using var guarded = new ConnectHost { AllowsAnonymous = false };
        await guarded.StartAsync();
        var page = await guarded.BrowseAsync("/connect/pipedrive/acme");

        Assert.Equal((HttpStatusCode.Unauthorized, null), (page.Status, page.Location));
        Assert.Equal(HttpStatusCode.BadRequest, (await guarded.BrowseAsync("/connect/pipedrive?code=x&state=y")).Status);
        Assert.Equal(HttpStatusCode.OK, await guarded.UninstallAsync("simulated-client:simulated-secret", userId: 2));
    }

    [Theory, Trait("Threat", "S19")]
    [InlineData(true, HttpStatusCode.Found)]
    [InlineData(false, HttpStatusCode.Unauthorized)]
    public async Task A_policy_of_the_host_takes_the_place_of_the_default_one(bool admits, HttpStatusCode expected)
    {
        await using var guarded = new ConnectHost { AllowsAnonymous = false, Policy = policy => policy.RequireAssertion(_ => admits) };
        await guarded.StartAsync();

        Assert.Equal(expected, (await guarded.BrowseAsync("/connect/pipedrive/acme")).Status);
    }

    [Fact, Trait("Threat", "S20")]
    public async Task The_cookie_lives_ten_minutes_goes_only_over_HTTPS_where_there_is_any_and_nothing_is_kept_by_the_browser()
    {
        await using var secure = new ConnectHost { IsSecure = true };
        await secure.StartAsync();
        var (sent, open) = (await secure.BrowseAsync("/connect/pipedrive/acme"), await _host.BrowseAsync("/connect/pipedrive/acme"));

        Assert.Contains("; secure", sent.Cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("; secure", open.Cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("max-age=600", sent.Cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("no-store", sent.CacheControl);
    }

    [Fact, Trait("Threat", "S18")]
    public async Task A_page_can_be_neither_framed_nor_guessed_about_and_runs_and_tells_nothing()
    {
        var page = await _host.BrowseAsync("/connect/pipedrive?code=x&state=y");

        Assert.StartsWith("default-src 'none'; style-src 'sha256-", page.Safety["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", page.Safety["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal(("nosniff", "no-referrer"), (page.Safety["X-Content-Type-Options"], page.Safety["Referrer-Policy"]));
    }
}
