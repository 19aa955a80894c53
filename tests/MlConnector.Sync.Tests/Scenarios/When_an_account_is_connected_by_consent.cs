using MlConnector.Sync.Connections;
using MlConnector.Testing;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_an_account_is_connected_by_consent : IAsyncLifetime
{
    private readonly ConsentWorld _consent = new();

    private World World => _consent.World;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _consent.DisposeAsync();

    [Fact]
    public async Task The_engine_works_with_it_and_a_restart_needs_no_new_tokens()
    {
        World.Pipedrive.WinDeal(World.SomeDeal());
        var answer = await _consent.ConnectAsync();
        await World.RestartAsync();
        var report = await World.SyncAsync();

        Assert.Equal((ConsentOutcome.Connected, World.Connection), (answer.Outcome, answer.Connection));
        Assert.Equal((1, true), (report.Documents, report.IsClean));
        Assert.Equal(1, _consent.TokenRequests);
    }

    [Fact]
    public async Task It_can_be_shown_without_its_tokens()
    {
        await _consent.ConnectAsync();
        var consent = await _consent.Consents.GetAsync(World.Connection, Cancellation);

        Assert.Equal((new Uri("https://oauth.pipedrive.com"), World.Clock.GetUtcNow().AddDays(60), null), (consent!.ApiDomain, consent.EndsAt, consent.NeedsReconnect));
        Assert.Contains("deals:full", consent.Scopes);
        Assert.Equal("Simulated Admin of Simulated Account", consent.Account);
    }

    [Fact, Trait("Threat", "S20")]
    public async Task A_sign_in_that_was_begun_before_a_restart_ends_once_after_it()
    {
        var callback = await _consent.ConsentAsync(await _consent.BeginAsync());
        await World.RestartAsync();

        Assert.Equal(ConsentOutcome.Connected, (await _consent.CompleteAsync(callback)).Outcome);
        Assert.Equal(new ConsentAnswer(ConsentOutcome.UnknownState), await _consent.CompleteAsync(callback));
        Assert.Equal(1, _consent.TokenRequests);
    }

    [Fact, Trait("Threat", "S20")]
    public async Task An_answer_from_another_session_is_refused_and_uses_the_state_up()
    {
        var callback = await _consent.ConsentAsync(await _consent.BeginAsync());

        Assert.Equal(new ConsentAnswer(ConsentOutcome.UnknownState), await _consent.CompleteAsync(callback, "another session"));
        Assert.Equal(ConsentOutcome.UnknownState, (await _consent.CompleteAsync(callback)).Outcome);
        Assert.Equal((0, null), (_consent.TokenRequests, await _consent.TokensAsync()));
    }

    [Fact, Trait("Threat", "S20")]
    public async Task Sign_ins_are_kept_for_ten_minutes_and_a_hundred_at_most()
    {
        var late = await _consent.ConsentAsync(await _consent.BeginAsync());
        World.Clock.Advance(TimeSpan.FromMinutes(10));
        var pushedOut = await _consent.ConsentAsync(await _consent.BeginAsync());
        for (var count = 0; count < 100; count++)
        {
            World.Clock.Advance(TimeSpan.FromMilliseconds(1));
            await _consent.BeginAsync();
        }

        Assert.Equal(ConsentOutcome.UnknownState, (await _consent.CompleteAsync(late)).Outcome);
        Assert.Equal(ConsentOutcome.UnknownState, (await _consent.CompleteAsync(pushedOut)).Outcome);
        Assert.Equal(ConsentOutcome.Connected, (await _consent.ConnectAsync()).Outcome);
    }

    [Fact]
    public async Task A_user_who_declines_leaves_what_was_connected_before()
    {
        await _consent.ConnectAsync();
        World.Pipedrive.App.ConsentingUser = null;

        Assert.Equal(ConsentOutcome.Denied, (await _consent.ConnectAsync()).Outcome);
        Assert.NotNull(await _consent.TokensAsync());
    }

    [Fact]
    public async Task Another_company_is_not_let_in_where_records_are_linked()
    {
        await _consent.ConnectAsync();
        _consent.Account.CompanyId = 2;
        var answer = await _consent.ConnectAsync();

        Assert.Equal(ConsentOutcome.OtherCompany, answer.Outcome);
        Assert.Empty(World.Pipedrive.App.InstalledUsers);
        Assert.Null(await _consent.TokensAsync());
    }

    [Fact]
    public async Task Another_company_is_not_let_in_either_when_its_name_could_not_be_asked_at_once()
    {
        await _consent.ConnectAsync();
        _consent.Account.CompanyId = 2;
        World.Pipedrive.Faults.Add(new() { Kind = FaultKind.RejectBefore, StatusCode = 422, Body = "{}", Matches = SimulatorFault.On("GET", "/users/me") });
        var answer = await _consent.ConnectAsync();
        var report = await World.SyncAsync();

        Assert.Equal((ConsentOutcome.Connected, null), (answer.Outcome, answer.Account));
        Assert.Contains("another company", Assert.Single(report.Failures), StringComparison.Ordinal);
        Assert.Empty(World.BusinessCentral.Journal.Entries);
        Assert.Null(await _consent.TokensAsync());
    }

    [Fact]
    public async Task New_tokens_are_in_the_store_before_they_are_used()
    {
        await _consent.ConnectAsync();
        var first = await _consent.TokensAsync();
        var used = new List<string?>();
        World.BeforePipedrive = async request =>
        {
            if (request.Headers.Authorization is { Scheme: "Bearer", Parameter: { } token })
            {
                Assert.Equal((await _consent.TokensAsync())!.AccessToken, token);
                used.Add(token);
            }
        };
        World.Clock.Advance(TimeSpan.FromMinutes(59));
        var report = await World.SyncAsync();

        Assert.Empty(report.Failures);
        Assert.NotEmpty(used);
        Assert.NotEqual(first!.RefreshToken, (await _consent.TokensAsync())!.RefreshToken);
        Assert.Equal(2, _consent.TokenRequests);
    }

    [Fact]
    public async Task Giving_it_back_uninstalls_the_app_and_forgets_the_tokens()
    {
        await _consent.ConnectAsync();

        Assert.True(await _consent.Consents.RevokeAsync(World.Connection, Cancellation));
        Assert.Empty(World.Pipedrive.App.InstalledUsers);
        Assert.Null(await _consent.TokensAsync());
        Assert.NotNull((await World.StatusAsync()).NeedsReconnect);
    }

    [Fact]
    public async Task A_connection_with_an_API_token_has_no_consent()
    {
        await using var world = new World();
        var consents = (IPipedriveConsents)world.Services.GetService(typeof(IPipedriveConsents))!;

        Assert.Null(await consents.GetAsync(World.Connection, Cancellation));
        Assert.Null((await world.StatusAsync()).NeedsReconnect);
        Assert.Contains("Pipedrive:OAuth", (await Assert.ThrowsAsync<MlConnectorConfigurationException>(() => consents.BeginAsync(World.Connection, "x", Cancellation))).Message, StringComparison.Ordinal);
    }
}
