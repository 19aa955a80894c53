using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Matching;

namespace MlConnector.Sync.Tests.Scenarios;

public sealed class When_an_approval_is_old
{
    [Theory, Trait("Situation", "B121")]
    [InlineData(6, 60, 0)]
    [InlineData(8, 0, 1)]
    public async Task What_was_let_go_and_not_done_for_a_week_is_asked_about_again(int days, int created, int reviews)
    {
        await using var world = new World();
        foreach (var number in Enumerable.Range(1, 60))
        {
            world.Pipedrive.AddOrganization($"Company {number}");
        }

        await world.SyncAsync();
        await world.Services.GetRequiredService<IReviews>().DecideAsync(
            Assert.Single(await world.ReviewsAsync()).Id, new ReviewDecision.Approve(), "Anna", TestContext.Current.CancellationToken);
        var report = await world.SyncAfterAsync(TimeSpan.FromDays(days));

        Assert.Equal((created, reviews), (report.Created, (await world.ReviewsAsync()).Count));
    }
}
