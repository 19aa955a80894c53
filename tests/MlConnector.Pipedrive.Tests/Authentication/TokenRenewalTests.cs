using MlConnector.Testing;
using MlConnector.Tests.Wire;

namespace MlConnector.Pipedrive.Tests.Authentication;

public sealed class TokenRenewalTests : IDisposable
{
    private static readonly TimeSpan _nearlyAnHour = TimeSpan.FromMinutes(59);
    private readonly AppAccount _account = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _account.Dispose();

    [Fact]
    public async Task A_token_is_renewed_two_minutes_before_it_ends()
    {
        await _account.ConnectAsync();
        _account.Time.Advance(TimeSpan.FromMinutes(58) - TimeSpan.FromSeconds(1));
        await _account.CallAsync();
        Assert.Equal(1, _account.Network.TokenRequests);

        _account.Time.Advance(TimeSpan.FromSeconds(1));
        await _account.CallAsync();
        Assert.Equal(2, _account.Network.TokenRequests);
        Assert.DoesNotContain(_account.Simulator.Journal.Entries, entry => entry.StatusCode == 401);
    }

    [Fact, Trait("Threat", "S21")]
    public async Task A_thousand_callers_renew_once()
    {
        await _account.ConnectAsync();
        _account.Time.Advance(_nearlyAnHour);
        var held = Hold("/oauth/token");

        var calls = Enumerable.Range(0, 1000).Select(_ => Task.Run(() => _account.Credentials.GetAsync(null, Cancellation).AsTask())).ToList();
        held.SetResult();
        var credentials = await Task.WhenAll(calls);

        Assert.Equal(2, _account.Network.TokenRequests);
        Assert.Single(credentials.Select(credential => credential.Version).Distinct());
        Assert.All(credentials, credential => Assert.True(credential.HasValue($"Bearer {_account.Tokens.AccessToken}")));
    }

    [Fact, Trait("Threat", "S21")]
    public async Task A_caller_that_gives_up_does_not_stop_what_others_wait_for()
    {
        await _account.ConnectAsync();
        _account.Time.Advance(_nearlyAnHour);
        var held = Hold("/oauth/token");
        using var impatience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var first = _account.Credentials.GetAsync(null, impatience.Token).AsTask();
        var second = _account.Credentials.GetAsync(null, Cancellation).AsTask();

        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        held.SetResult();

        Assert.True((await second).HasValue($"Bearer {_account.Tokens.AccessToken}"));
        Assert.Equal(2, _account.Network.TokenRequests);
    }

    [Fact, Trait("Threat", "S21")]
    public async Task New_tokens_are_stored_before_they_are_used()
    {
        await _account.ConnectAsync();
        _account.Network.Before = request =>
        {
            Assert.True(request.Headers.Authorization!.Scheme == "Basic" || request.Headers.Authorization.Parameter == _account.Tokens.AccessToken);
            return Task.CompletedTask;
        };
        var before = _account.Tokens;
        _account.Time.Advance(_nearlyAnHour);

        await _account.CallAsync();

        Assert.NotEqual((before.AccessToken, before.RefreshToken), (_account.Tokens.AccessToken, _account.Tokens.RefreshToken));
    }

    [Fact]
    public async Task New_tokens_that_could_not_be_stored_are_stored_before_others_are_asked_for()
    {
        await _account.ConnectAsync();
        _account.Time.Advance(_nearlyAnHour);
        _account.Store.Fails = tokens => tokens.ClaimedUntil is null;
        await Assert.ThrowsAsync<TimeoutException>(() => _account.Credentials.GetAsync(null, Cancellation).AsTask());

        _account.Store.Fails = _ => false;
        await _account.CallAsync();

        Assert.Equal(2, _account.Network.TokenRequests);
        Assert.Equal($"Bearer {_account.Tokens.AccessToken}", _account.Network.Requests.Last().Authorization);
    }

    [Fact, Trait("Fault", "F30")]
    public async Task When_a_token_is_refused_all_callers_share_one_renewal_and_repeat_once()
    {
        await _account.ConnectAsync();
        await _account.CallAsync();
        _account.Simulator.App.RevokeAccessTokens();
        _account.Simulator.Journal.Clear();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => _account.CallAsync()));

        var entries = _account.Simulator.Journal.Entries;
        Assert.Single(entries, entry => entry.Path == "/oauth/token");
        Assert.Equal(100, entries.Count(entry => entry.StatusCode == 200 && entry.Path == "/api/v1/users/me"));
        Assert.InRange(entries.Count(entry => entry.StatusCode == 401), 1, 100);
    }

    [Fact, Trait("Fault", "F30"), Trait("Threat", "S21")]
    public async Task Two_nodes_with_five_hundred_callers_each_renew_once()
    {
        using var account = new AppAccount(new PipedriveSimulatorOptions { RotatesRefreshTokens = true }, new ShortWaits(TimeSpan.FromSeconds(2)));
        var other = account.AddNode();
        await account.ConnectAsync();
        var versions = (await account.Credentials.GetAsync(null, Cancellation)).Version + (await other.Credentials.GetAsync(null, Cancellation)).Version;
        account.Simulator.App.RevokeAccessTokens();
        var enough = account.Store.Loads + 10;
        account.Network.Before = async _ =>
        {
            // The other node looks again and again meanwhile.
            while (account.Store.Loads < enough)
            {
                await Task.Yield();
            }
        };

        var calls = Enumerable.Range(0, 1000).Select(index => Task.Run(() => (index % 2 == 0 ? account : null)?.Credentials.GetAsync(1, Cancellation).AsTask() ?? other.Credentials.GetAsync(1, Cancellation).AsTask()));
        var credentials = await Task.WhenAll(calls);

        Assert.Equal(2, versions);
        Assert.Equal(2, account.Network.TokenRequests);
        Assert.All(credentials, credential => Assert.True(credential.HasValue($"Bearer {account.Tokens.AccessToken}")));
    }

    [Fact, Trait("Fault", "F31")]
    public async Task A_late_refusal_of_an_old_token_renews_nothing()
    {
        await _account.ConnectAsync();
        var old = await _account.Credentials.GetAsync(null, Cancellation);
        var renewed = await _account.Credentials.GetAsync(old.Version, Cancellation);

        var late = await _account.Credentials.GetAsync(old.Version, Cancellation);

        Assert.Equal((renewed.Version, 2), (late.Version, _account.Network.TokenRequests));
    }

    [Fact, Trait("Fault", "F30")]
    public async Task A_server_that_refuses_every_token_is_not_asked_for_more_and_more()
    {
        await _account.ConnectAsync();
        _account.Simulator.Faults.Add(new() { Kind = FaultKind.RejectBefore, StatusCode = 401, Times = int.MaxValue, Matches = SimulatorFault.On("GET", "/users/me") });

        var first = await Assert.ThrowsAsync<PipedriveException>(_account.CallAsync);
        await Assert.ThrowsAsync<PipedriveException>(_account.CallAsync);

        Assert.Equal((401, PipedriveErrorCategory.Unauthorized), (first.StatusCode, first.Category));
        Assert.Equal((2, 3), (_account.Network.TokenRequests, _account.Network.CountOf("/api/v1/users/me")));
    }

    [Fact, Trait("Fault", "F32")]
    public async Task A_consent_that_is_gone_is_said_and_no_more_tokens_are_asked_for()
    {
        await _account.ConnectAsync();
        await _account.Simulator.App.UninstallAsync(new Network(_account.Simulator.CreateHandler()), cancellationToken: Cancellation);

        var failure = await Assert.ThrowsAsync<PipedriveException>(_account.CallAsync);
        var again = await Assert.ThrowsAsync<PipedriveException>(_account.CallAsync);

        Assert.Equal((PipedriveErrorCategory.NeedsReconnect, 400, false), (failure.Category, failure.StatusCode, failure.IsTransient));
        Assert.Equal((PipedriveErrorCategory.NeedsReconnect, 2), (again.Category, _account.Network.TokenRequests));
        Assert.True((await _account.OAuth.GetGrantAsync(AppAccount.Client, Cancellation))!.NeedsReconnect);

        Assert.Equal(AuthorizationOutcome.Connected, await _account.ConnectAsync());
        await _account.CallAsync();
        Assert.False((await _account.OAuth.GetGrantAsync(AppAccount.Client, Cancellation))!.NeedsReconnect);
    }

    [Fact, Trait("Fault", "F32")]
    public async Task A_refusal_is_known_to_other_nodes_and_after_a_restart()
    {
        await _account.ConnectAsync();
        await _account.Simulator.App.UninstallAsync(new Network(_account.Simulator.CreateHandler()), cancellationToken: Cancellation);
        await Assert.ThrowsAsync<PipedriveException>(_account.CallAsync);

        var failure = await Assert.ThrowsAsync<PipedriveException>(() => _account.AddNode().Api.GetCurrentUserAsync(Cancellation));

        Assert.Equal((PipedriveErrorCategory.NeedsReconnect, 2), (failure.Category, _account.Network.TokenRequests));
        Assert.NotNull(_account.Tokens.RefusedAt);
    }

    [Fact, Trait("Fault", "F35")]
    public async Task While_tokens_cannot_be_renewed_the_old_one_is_used_until_it_ends()
    {
        await _account.ConnectAsync();
        _account.Simulator.Faults.Add(new() { Kind = FaultKind.RejectBefore, StatusCode = 503, Times = int.MaxValue, Matches = SimulatorFault.On("POST", "/oauth/token") });
        _account.Time.Advance(TimeSpan.FromMinutes(58));
        await _account.CallAsync();
        await _account.CallAsync();
        Assert.Equal(3, _account.Network.TokenRequests);

        _account.Time.Advance(TimeSpan.FromMinutes(2));
        var failure = await Assert.ThrowsAsync<PipedriveException>(_account.CallAsync);
        var waiting = await Assert.ThrowsAsync<PipedriveException>(_account.CallAsync);
        Assert.Equal((PipedriveErrorCategory.Server, 503, true), (failure.Category, failure.StatusCode, failure.IsTransient));
        Assert.InRange(waiting.RetryAfter!.Value, TimeSpan.FromTicks(1), TimeSpan.FromMinutes(5));
        Assert.Equal(5, _account.Network.TokenRequests);

        _account.Simulator.Faults.Clear();
        _account.Time.Advance(waiting.RetryAfter.Value);
        await _account.CallAsync();
    }

    [Theory, Trait("Threat", "S7")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"access_token":"v1u:secret","token_type":"bearer","expires_in":3600,"api_domain":"https://acme.pipedrive.com"}""")]
    [InlineData("""{"access_token":"v1u:secret","access_token":"b","token_type":"bearer","refresh_token":"c","expires_in":3600,"api_domain":"https://acme.pipedrive.com"}""")]
    [InlineData("""{"access_token":"v1u:secret\r\nX: y","token_type":"bearer","refresh_token":"c","api_domain":"https://acme.pipedrive.com"}""")]
    [InlineData("""{"access_token":"v1u:secret","token_type":"mac","refresh_token":"c","api_domain":"https://acme.pipedrive.com"}""")]
    [InlineData("""{"access_token":"v1u:\ud800","token_type":"bearer","refresh_token":"c","api_domain":"https://acme.pipedrive.com"}""")]
    [InlineData("""{"access_token":{},"token_type":"bearer","refresh_token":"c"}""")]
    public async Task An_answer_without_usable_tokens_changes_nothing(string body)
    {
        await _account.ConnectAsync();
        var before = _account.Tokens;
        _account.Time.Advance(TimeSpan.FromHours(2));
        _account.Simulator.Faults.Add(new() { Kind = FaultKind.RejectBefore, StatusCode = 200, Body = body, Times = int.MaxValue, Matches = SimulatorFault.On("POST", "/oauth/token") });

        var failure = await Assert.ThrowsAsync<PipedriveException>(_account.CallAsync);

        Assert.Equal(PipedriveErrorCategory.Server, failure.Category);
        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal(before.RefreshToken, _account.Tokens.RefreshToken);
    }

    [Fact, Trait("Fault", "F36")]
    public async Task A_client_that_nobody_uses_is_kept_alive()
    {
        await _account.ConnectAsync();
        var grant = (await _account.OAuth.GetGrantAsync(AppAccount.Client, Cancellation))!;
        Assert.Equal((TimeSpan.FromDays(14), TimeSpan.FromDays(60)), (grant.KeepAliveDueAt - grant.RefreshedAt, grant.EndsAt - grant.RefreshedAt));

        var renewals = 0;
        for (var day = 1; day <= 90; day++)
        {
            _account.Time.Advance(TimeSpan.FromDays(1));
            renewals += await _account.OAuth.KeepAliveAsync(AppAccount.Client, Cancellation) ? 1 : 0;
        }

        Assert.Equal((6, 7), (renewals, _account.Network.TokenRequests));
        await _account.CallAsync();
    }

    [Fact, Trait("Fault", "F32")]
    public async Task After_sixty_days_of_silence_the_account_must_be_connected_again()
    {
        await _account.ConnectAsync();
        _account.Time.Advance(TimeSpan.FromDays(60));

        Assert.Equal(PipedriveErrorCategory.NeedsReconnect, (await Assert.ThrowsAsync<PipedriveException>(_account.CallAsync)).Category);
    }

    private TaskCompletionSource Hold(string path)
    {
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _account.Network.Before = request => request.RequestUri!.AbsolutePath == path ? held.Task : Task.CompletedTask;
        return held;
    }
}
