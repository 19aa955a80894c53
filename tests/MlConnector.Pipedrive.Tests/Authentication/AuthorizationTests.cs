using MlConnector.Testing;

namespace MlConnector.Pipedrive.Tests.Authentication;

public sealed class AuthorizationTests : IDisposable
{
    private readonly AppAccount _account = new(new PipedriveSimulatorOptions { ApiDomain = new Uri("https://acme.pipedrive.com") });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _account.Dispose();

    [Fact]
    public async Task A_user_who_consents_comes_back_connected_and_calls_go_to_the_address_of_the_account()
    {
        var outcome = await _account.ConnectAsync();
        var user = await _account.CallAsync();
        var grant = await _account.OAuth.GetGrantAsync(AppAccount.Client, Cancellation);

        Assert.Equal(AuthorizationOutcome.Connected, outcome);
        Assert.Equal(1, user.Data!.Id);
        Assert.Equal(new Uri("https://acme.pipedrive.com/api/v1/users/me"), _account.Network.Requests.Last().Address);
        Assert.Equal((new Uri("https://acme.pipedrive.com"), false), (grant!.ApiDomain, grant.NeedsReconnect));
        Assert.Contains("deals:full", grant.Scopes);
    }

    [Fact, Trait("Threat", "S20")]
    public async Task An_address_names_the_app_and_a_state_of_128_random_bits()
    {
        var (first, second) = (await BeginAsync("a"), await BeginAsync("a"));

        Assert.StartsWith("https://oauth.pipedrive.com/oauth/authorize?client_id=simulated-client&redirect_uri=https%3A%2F%2Flocalhost%2Fcallback&state=", first.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(32, StateOf(first).Length);
        Assert.NotEqual(StateOf(first), StateOf(second));
    }

    [Fact, Trait("Threat", "S20")]
    public async Task A_state_is_good_once()
    {
        var callback = await _account.ConsentAsync(await BeginAsync());

        Assert.Equal(AuthorizationOutcome.Connected, await CompleteAsync(callback));
        Assert.Equal(AuthorizationOutcome.UnknownState, await CompleteAsync(callback));
        Assert.Equal(1, _account.Network.TokenRequests);
    }

    [Theory, Trait("Threat", "S20")]
    [InlineData(AppAccount.Client, "another-session", 0)]
    [InlineData("another", AppAccount.Session, 0)]
    [InlineData("acm", "ethe-session", 0)]
    [InlineData(AppAccount.Client, AppAccount.Session, 10)]
    public async Task A_state_is_good_for_its_client_and_session_and_for_ten_minutes(string client, string session, int minutes)
    {
        var callback = await _account.ConsentAsync(await BeginAsync());
        _account.Time.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal(AuthorizationOutcome.UnknownState, await _account.OAuth.CompleteAuthorizationAsync(client, session, callback, Cancellation));
        Assert.Equal(AuthorizationOutcome.UnknownState, await CompleteAsync(callback));
        Assert.Equal(0, _account.Network.TokenRequests);
        Assert.Null(_account.Store[AppAccount.Client]);
    }

    [Theory, Trait("Threat", "S20")]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00000000000000000000000000000000")]
    public async Task A_state_that_nobody_made_is_refused(string? state) =>
        Assert.Equal(AuthorizationOutcome.UnknownState, await CompleteAsync(new AuthorizationCallback { Code = "x", State = state }));

    [Fact]
    public async Task A_state_tells_its_client_as_long_as_it_is_good()
    {
        var state = StateOf(await BeginAsync());

        Assert.Equal(AppAccount.Client, await _account.OAuth.FindClientAsync(state, Cancellation));
        Assert.Null(await _account.OAuth.FindClientAsync(new string('0', 32), Cancellation));
        _account.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Null(await _account.OAuth.FindClientAsync(state, Cancellation));
    }

    [Fact]
    public async Task Only_the_newest_hundred_sign_ins_of_a_client_are_kept()
    {
        var oldest = StateOf(await BeginAsync());
        var second = StateOf(await BeginAsync());
        for (var count = 0; count < 99; count++)
        {
            await BeginAsync();
        }

        Assert.Null(await _account.OAuth.FindClientAsync(oldest, Cancellation));
        Assert.Equal(AppAccount.Client, await _account.OAuth.FindClientAsync(second, Cancellation));
    }

    [Theory]
    [InlineData("user_denied")]
    [InlineData("access_denied")]
    [InlineData("something else")]
    public async Task A_user_who_declines_is_not_connected(string error)
    {
        var state = StateOf(await BeginAsync());

        Assert.Equal(AuthorizationOutcome.Denied, await CompleteAsync(new AuthorizationCallback { State = state, Error = error }));
        Assert.Null(_account.Store[AppAccount.Client]);
    }

    [Fact]
    public async Task A_code_that_is_too_old_or_missing_is_refused()
    {
        var callback = await _account.ConsentAsync(await BeginAsync());
        _account.Time.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(AuthorizationOutcome.CodeRefused, await CompleteAsync(callback));

        var state = StateOf(await BeginAsync());
        Assert.Equal(AuthorizationOutcome.CodeRefused, await CompleteAsync(new AuthorizationCallback { State = state }));
    }

    [Fact]
    public async Task A_code_is_exchanged_once_even_when_the_answer_is_lost()
    {
        _account.Simulator.Faults.Add(new() { Kind = FaultKind.CommitThenDisconnect, Matches = SimulatorFault.On("POST", "/oauth/token") });

        var failure = await Assert.ThrowsAsync<PipedriveException>(_account.ConnectAsync);

        Assert.Equal((PipedriveErrorCategory.Unreachable, true), (failure.Category, failure.IsOutcomeUnknown));
        Assert.Equal(1, _account.Network.TokenRequests);
    }

    [Fact]
    public async Task Who_consents_again_replaces_the_tokens_that_are_in_use()
    {
        await _account.ConnectAsync();
        await _account.CallAsync();
        var before = _account.Tokens;

        await _account.ConnectAsync();
        await _account.CallAsync();

        Assert.NotEqual(before.RefreshToken, _account.Tokens.RefreshToken);
        Assert.Equal($"Bearer {_account.Tokens.AccessToken}", _account.Network.Requests.Last().Authorization);
        Assert.Equal(2, _account.Network.TokenRequests);
    }

    [Fact]
    public async Task Without_consent_a_call_asks_for_it_and_nothing_is_sent()
    {
        var failure = await Assert.ThrowsAsync<PipedriveException>(_account.CallAsync);

        Assert.Equal((PipedriveErrorCategory.NeedsReconnect, false), (failure.Category, failure.IsTransient));
        Assert.NotNull(failure.Advice);
        Assert.Empty(_account.Network.Requests);
        Assert.Null(await _account.OAuth.GetGrantAsync(AppAccount.Client, Cancellation));
    }

    [Fact]
    public async Task A_consent_that_is_withdrawn_is_forgotten_and_the_app_is_uninstalled()
    {
        await _account.ConnectAsync();

        await _account.OAuth.RevokeAsync(AppAccount.Client, Cancellation);

        Assert.Empty(_account.Simulator.App.InstalledUsers);
        Assert.Null(_account.Store[AppAccount.Client]);
        Assert.Equal(PipedriveErrorCategory.NeedsReconnect, (await Assert.ThrowsAsync<PipedriveException>(_account.CallAsync)).Category);
    }

    [Fact]
    public async Task A_consent_that_could_not_be_withdrawn_is_kept()
    {
        await _account.ConnectAsync();
        _account.Simulator.Faults.Add(new() { Kind = FaultKind.RejectBefore, Matches = SimulatorFault.On("POST", "/oauth/revoke") });

        var failure = await Assert.ThrowsAsync<PipedriveException>(() => _account.OAuth.RevokeAsync(AppAccount.Client, Cancellation));

        Assert.Equal((503, PipedriveErrorCategory.Server), (failure.StatusCode, failure.Category));
        Assert.NotNull(_account.Store[AppAccount.Client]);
    }

    private Task<Uri> BeginAsync(string session = AppAccount.Session) => _account.OAuth.BeginAuthorizationAsync(AppAccount.Client, session, Cancellation);

    private Task<AuthorizationOutcome> CompleteAsync(AuthorizationCallback callback) =>
        _account.OAuth.CompleteAuthorizationAsync(AppAccount.Client, AppAccount.Session, callback, Cancellation);

    private static string StateOf(Uri address) => address.Query.Split("state=")[1];
}
