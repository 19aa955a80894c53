using System.Net;

namespace MlConnector.Testing.Tests.Pipedrive;

public sealed class CompanyTests : IDisposable
{
    private readonly Account _account = new(new PipedriveSimulatorOptions { BurstLimit = 1000, CompanyDomain = "acme", CompanyId = 77 });

    public void Dispose() => _account.Dispose();

    [Fact]
    public async Task The_current_user_tells_about_the_company()
    {
        _account.Simulator.AddUser("Ann", "ann@example.com", "ann-token");

        var me = (await _account.SendAsync(HttpMethod.Get, "v1/users/me", null, "ann-token")).Data;

        Assert.Equal(("Ann", true, 77, "acme"), ((string)me["name"]!, (bool)me["is_you"]!, (int)me["company_id"]!, (string)me["company_domain"]!));
    }

    [Fact]
    public async Task A_deactivated_user_is_let_in_no_more()
    {
        var ann = _account.Simulator.AddUser("Ann", "ann@example.com", "ann-token");
        Assert.Equal(HttpStatusCode.Forbidden, (await _account.SendAsync(HttpMethod.Put, $"v1/users/{ann}", """{"active_flag":false}""", "ann-token")).Status);

        await _account.PutAsync($"v1/users/{ann}", """{"active_flag":false}""");

        Assert.Equal(HttpStatusCode.Unauthorized, (await _account.SendAsync(HttpMethod.Get, "v1/users/me", null, "ann-token")).Status);
        Assert.Equal([1, ann], (await _account.GetAsync("v1/users")).Ids);
        Assert.Equal([ann], (await _account.GetAsync("v1/users/find?term=ann@&search_by_email=1")).Ids);
    }

    [Fact]
    public async Task Currencies_have_digits_of_their_own()
    {
        Assert.Equal(0, (int)(await _account.GetAsync("v1/currencies?term=JPY")).Data[0]!["decimal_points"]!);
        Assert.Null((await _account.GetAsync("v1/currencies")).Body["additional_data"]);
    }

    [Fact]
    public async Task Types_of_activities_can_be_added_and_built_in_ones_stay()
    {
        var made = await _account.PostAsync("v1/activityTypes", """{"name":"Site Visit","icon_key":"car"}""");

        Assert.Equal("site_visit", (string?)made.Data["key_string"]);
        Assert.Equal(HttpStatusCode.Forbidden, (await _account.DeleteAsync("v1/activityTypes/1")).Status);
        Assert.Equal(HttpStatusCode.OK, (await _account.DeleteAsync($"v1/activityTypes/{made.Id}")).Status);
        Assert.DoesNotContain(made.Id, (await _account.GetAsync("v1/activityTypes")).Ids);
    }

    [Fact]
    public async Task The_history_of_a_record_is_told_member_by_member_newest_first()
    {
        var deal = _account.Simulator.AddDeal("One");
        _account.Simulator.Edit("deals", deal, ("title", "Two"));
        await _account.PatchAsync($"api/v2/deals/{deal}", """{"value":5}""");

        var history = (await _account.GetAsync($"v1/deals/{deal}/changelog")).Data.AsArray();

        Assert.Equal([("value", "0", "5", "api"), ("title", "One", "Two", "app")], history.Select(entry =>
            ((string)entry!["field_key"]!, (string)entry["old_value"]!, (string)entry["new_value"]!, (string)entry["change_source"]!)));
    }

    [Fact]
    public async Task A_merge_keeps_the_data_of_the_survivor_moves_what_belonged_to_the_other_and_answers_in_the_shape_of_version_1()
    {
        var loser = _account.Simulator.AddDeal("Loser", ("person_id", _account.Simulator.AddPerson("Ann")));
        var survivor = _account.Simulator.AddDeal("Survivor");
        _account.Simulator.AddDealProduct(loser, _account.Simulator.AddProduct("Bolt"), 2, 3m);
        await _account.PostAsync("v1/notes", $$"""{"content":"Text","deal_id":{{loser}}}""");

        var answer = await _account.PutAsync($"api/v1/deals/{loser}/merge", $$"""{"merge_with_id":{{survivor}}}""");

        Assert.Equal(("Survivor", 1, "2026-03-02 08:00:00"), ((string)answer.Data["title"]!, (int)answer.Data["user_id"]!, (string)answer.Data["add_time"]!));
        Assert.Equal(6m, (decimal)answer.Data["value"]!);
        Assert.Equal(1, (long)answer.Data["person_id"]!);
        Assert.Equal([survivor], (await _account.GetAsync("api/v2/deals")).Ids);
        Assert.Single((await _account.GetAsync($"v1/notes?deal_id={survivor}")).Ids);
        Assert.Equal(HttpStatusCode.NotFound, (await _account.PutAsync($"api/v1/deals/{loser}/merge", $$"""{"merge_with_id":{{survivor}}}""")).Status);
    }

    [Fact]
    public async Task Followers_and_participations_of_the_loser_go_to_the_survivor_once()
    {
        var (loser, survivor) = (_account.Simulator.AddPerson("Anne"), _account.Simulator.AddPerson("Ann"));
        var user = _account.Simulator.AddUser("Bob", "bob@example.com");
        var activity = (await _account.PostAsync("api/v2/activities", $$"""{"participants":[{"person_id":{{loser}}}]}""")).Id;
        foreach (var (person, follower) in ((long, long)[])[(loser, 1), (loser, user), (survivor, 1)])
        {
            Assert.Equal(HttpStatusCode.Created, (await _account.PostAsync($"api/v2/persons/{person}/followers", $$"""{"user_id":{{follower}}}""")).Status);
        }

        _account.Simulator.Merge("persons", loser, survivor);

        var followers = (await _account.GetAsync($"api/v2/persons/{survivor}/followers")).Data.AsArray();
        var read = (await _account.GetAsync($"api/v2/activities/{activity}")).Data;
        Assert.Equal([1, user], followers.Select(follower => (long)follower!["user_id"]!).Order());
        Assert.Equal((survivor, survivor), ((long)read["person_id"]!, (long)read["participants"]![0]!["person_id"]!));
    }

    [Fact]
    public async Task A_copy_of_a_deal_is_open_and_without_lines()
    {
        var deal = _account.Simulator.AddDeal("One", ("status", "won"));

        var copy = await _account.PostAsync($"v1/deals/{deal}/duplicate", "{}");

        Assert.Equal(("One", "open"), ((string)copy.Data["title"]!, (string)copy.Data["status"]!));
        Assert.NotEqual(deal, copy.Id);
    }

    [Fact]
    public async Task A_relationship_is_seen_from_both_sides()
    {
        var (parent, daughter) = (_account.Simulator.AddOrganization("Parent"), _account.Simulator.AddOrganization("Daughter"));
        var made = await _account.PostAsync("v1/organizationRelationships", $$"""{"type":"parent","rel_owner_org_id":{{parent}},"rel_linked_org_id":{{daughter}}}""");

        Assert.Equal("daughter", (string?)(await _account.GetAsync($"v1/organizationRelationships?org_id={parent}")).Data[0]!["calculated_type"]);
        Assert.Equal("parent", (string?)(await _account.GetAsync($"v1/organizationRelationships?org_id={daughter}")).Data[0]!["calculated_type"]);
        await _account.DeleteAsync($"v1/organizationRelationships/{made.Id}");
        Assert.Null((await _account.GetAsync($"v1/organizationRelationships?org_id={parent}")).Body["data"]);
    }

    [Fact]
    public async Task Errors_of_the_two_versions_have_their_own_members()
    {
        var old = await _account.GetAsync("v1/leads/none");
        var current = await _account.GetAsync("api/v2/deals/99");
        var unauthorized = await _account.SendAsync(HttpMethod.Get, "api/v2/deals", null, "wrong");

        Assert.True(old.Body.AsObject().ContainsKey("error_info"));
        Assert.True(current.Body.AsObject().ContainsKey("code"));
        Assert.False(current.Body.AsObject().ContainsKey("error_info"));
        Assert.Equal((401, "true"), ((int)unauthorized.Body["errorCode"]!, unauthorized.Headers["x-401-by-gw"]));
        Assert.Equal(HttpStatusCode.NotFound, (await _account.GetAsync("v1/deals")).Status);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _account.PutAsync("api/v2/deals/1", "{}")).Status);
    }
}
