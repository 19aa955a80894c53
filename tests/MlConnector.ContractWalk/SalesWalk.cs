using MlConnector.Pipedrive;

namespace MlConnector.ContractWalk;

/// <summary>Deals with what hangs on them, persons, organizations, products and searches for them.</summary>
internal sealed class SalesWalk(IPipedriveApi api, StepList steps)
{
    private static readonly byte[] _picture = "picture"u8.ToArray();
    private DealId _deal;
    private PersonId _person;
    private OrganizationId _organization;
    private ProductId _product;

    public async Task RunAsync()
    {
        await steps.RunAsync("organizations", OrganizationsAsync);
        await steps.RunAsync("persons", PersonsAsync);
        await steps.RunAsync("products", ProductsAsync);
        await steps.RunAsync("deals", DealsAsync);
        await steps.RunAsync("custom fields", FieldsAsync);
        await steps.RunAsync("lines", LinesAsync);
        await steps.RunAsync("discounts and installments", BillingAsync);
        await steps.RunAsync("followers", FollowersAsync);
        await steps.RunAsync("searches", SearchesAsync);
        await steps.RunAsync("merges", MergesAsync);
        await steps.RunAsync("deletions", DeletionsAsync);
    }

    private async Task OrganizationsAsync()
    {
        var address = new ReplacedAddress(new PostalAddress { Value = "Rävala pst 5, Tallinn", Locality = "Tallinn", Country = "Estonia" });
        _organization = (await api.CreateOrganizationAsync(new OrganizationChanges { Name = "Walkers", Address = address, VisibleTo = 3 })).Data!.Id;
        await api.UpdateOrganizationAsync(_organization, new OrganizationChanges { Website = "https://walkers.example" });
        await api.GetOrganizationAsync(_organization);
        await StepList.CountAsync(api.ListOrganizationsAsync(new OrganizationQuery { SortBy = "update_time" }));
        await StepList.CountAsync(api.ListOrganizationChangesAsync(_organization));
    }

    private async Task PersonsAsync()
    {
        var emails = ReplacedList.With(new ContactValue { Value = "ada@walkers.example", Primary = true, Label = "work" });
        _person = (await api.CreatePersonAsync(new PersonChanges { Name = "Ada Walker", OrgId = _organization, Emails = emails })).Data!.Id;
        await api.UpdatePersonAsync(_person, new PersonChanges { Phones = ReplacedList.With(new ContactValue { Value = "+372 555" }) });
        await api.GetPersonAsync(_person);
        await StepList.CountAsync(api.ListPersonsAsync(new PersonQuery { Ids = [_person] }));
        await StepList.CountAsync(api.ListPersonChangesAsync(_person));
        await api.SetPersonPictureAsync(_person, FileContent.PictureOfPerson("ada.png", _picture));
        await api.GetPersonPictureAsync(_person);
        await api.DeletePersonPictureAsync(_person);
    }

    private async Task ProductsAsync()
    {
        var prices = ReplacedList.With(new ProductPriceChanges { Price = 19.99m, Currency = "EUR" });
        _product = (await api.CreateProductAsync(new ProductChanges { Name = "Chair", Code = "C-1", Prices = prices })).Data!.Id;
        await api.UpdateProductAsync(_product, new ProductChanges { Description = "For sitting" });
        await api.GetProductAsync(_product);
        await StepList.CountAsync(api.ListProductsAsync());
        var variation = (await api.CreateProductVariationAsync(_product, new ProductVariationChanges { Name = "Red", Prices = prices })).Data!;
        await api.UpdateProductVariationAsync(_product, variation.Id!.Value, new ProductVariationChanges { Name = "Blue" });
        await StepList.CountAsync(api.ListProductVariationsAsync(_product));
        await api.DeleteProductVariationAsync(_product, variation.Id!.Value);
        await api.CreateProductImageAsync(_product, FileContent.ImageOfProduct("chair.png", _picture));
        await api.ReplaceProductImageAsync(_product, FileContent.ImageOfProduct("chair.png", _picture));
        await api.GetProductImageAsync(_product);
        await api.DeleteProductImageAsync(_product);
        await api.DeleteProductAsync((await api.DuplicateProductAsync(_product)).Data!.Id);
    }

    private async Task DealsAsync()
    {
        _deal = (await api.CreateDealAsync(new DealChanges { Title = "Chairs", PersonId = _person, OrgId = _organization, Value = DealValue.OfNewDeal(100) })).Data!.Id;
        await api.UpdateDealAsync(_deal, new DealChanges { Title = "More chairs", ExpectedCloseDate = new DateOnly(2030, 1, 31) });
        await api.GetDealAsync(_deal);
        await api.GetDealAsync(_deal, new RecordQuery { IncludeFields = ["products_count"] });
        await StepList.CountAsync(api.ListDealsAsync(new DealQuery { Status = ["open", "won"], UpdatedSince = DateTimeOffset.UnixEpoch }));
        await StepList.CountAsync(api.ListArchivedDealsAsync());
        await StepList.CountAsync(api.ListDealChangesAsync(_deal));
    }

    private async Task FieldsAsync()
    {
        await new FieldsWalk(api).RunAsync(_deal);
    }

    private async Task LinesAsync()
    {
        var line = new DealProductChanges { ProductId = _product, ItemPrice = 10.50m, Quantity = 2 };
        var first = (await api.CreateDealProductAsync(_deal, line)).Data!;
        var more = (await api.CreateDealProductsAsync(_deal, new DealProductBatch(line, line with { Quantity = 1.5m }))).Data!;
        await api.UpdateDealProductAsync(_deal, first.Id!.Value, new DealProductChanges { Discount = 5, DiscountType = "percentage" });
        await StepList.CountAsync(api.ListDealProductsAsync(_deal));
        await StepList.CountAsync(api.ListProductsOfDealsAsync(new ProductsOfDealsQuery { DealIds = [_deal] }));
        await api.DeleteDealProductAsync(_deal, more[0].Id!.Value);
        await api.DeleteDealProductsAsync(_deal, new DealProductSelection(more[1].Id!.Value));
    }

    private async Task BillingAsync()
    {
        var discount = (await api.CreateDiscountAsync(_deal, new DiscountChanges { Description = "Early", Amount = 5, Type = "percentage" })).Data!;
        await api.UpdateDiscountAsync(_deal, discount.Id!.Value, new DiscountChanges { Amount = 6 });
        await api.GetDiscountsAsync(_deal);
        await api.DeleteDiscountAsync(_deal, discount.Id!.Value);
        var installment = (await api.CreateInstallmentAsync(_deal, new InstallmentChanges { Description = "First", Amount = 5, BillingDate = new DateOnly(2030, 2, 1) })).Data!;
        await api.UpdateInstallmentAsync(_deal, installment.Id!.Value, new InstallmentChanges { Amount = 6 });
        await StepList.CountAsync(api.ListInstallmentsAsync(new InstallmentQuery { DealIds = [_deal] }));
        await api.DeleteInstallmentAsync(_deal, installment.Id!.Value);
    }

    private async Task FollowersAsync()
    {
        var me = (await api.GetCurrentUserAsync()).Data!.Id!.Value;
        foreach (var record in new RecordAddress[] { _deal, _person, _organization, _product })
        {
            await api.AddFollowerAsync(record, new NewFollower(me));
            await StepList.CountAsync(api.ListFollowersAsync(record));
            await StepList.CountAsync(api.ListFollowerChangesAsync(record));
            await api.RemoveFollowerAsync(record, me);
        }
    }

    private async Task SearchesAsync()
    {
        await StepList.CountAsync(api.SearchDealsAsync(new DealSearch { Term = "chairs" }));
        await StepList.CountAsync(api.SearchPersonsAsync(new PersonSearch { Term = "walker" }));
        await StepList.CountAsync(api.SearchOrganizationsAsync(new OrganizationSearch { Term = "walkers", ExactMatch = true }));
        await StepList.CountAsync(api.SearchProductsAsync(new ProductSearch { Term = "C-1", Fields = ["code"] }));
        await StepList.CountAsync(api.SearchItemsAsync(new ItemSearch { Term = "walkers", ItemTypes = ["organization", "person"] }));
        await StepList.CountAsync(api.SearchFieldAsync(new FieldSearch { Term = "Chair", EntityType = "product", Field = "name" }));
    }

    private async Task MergesAsync()
    {
        await api.MergeDealAsync((await api.CreateDealAsync(new DealChanges { Title = "Twin" })).Data!.Id, new(_deal));
        await api.MergePersonAsync((await api.CreatePersonAsync(new PersonChanges { Name = "Twin" })).Data!.Id, new(_person));
        await api.MergeOrganizationAsync((await api.CreateOrganizationAsync(new OrganizationChanges { Name = "Twin" })).Data!.Id, new(_organization));
    }

    private async Task DeletionsAsync()
    {
        await api.DeleteDealAsync(_deal);
        await api.DeletePersonAsync(_person);
        await api.DeleteOrganizationAsync(_organization);
        await api.DeleteProductAsync(_product);
    }
}
