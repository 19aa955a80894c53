namespace MlConnector.Pipedrive;

/// <summary>The Pipedrive API of one account, v1 and v2 behind one surface: the sum of its resources.</summary>
public interface IPipedriveApi :
    IActivitiesApi, IActivityTypesApi, ICurrenciesApi, IDealBillingApi, IDealHistoryApi, IDealProductsApi, IDealsApi, IFieldOptionsApi,
    IFieldRecordsApi, IFieldsApi, IFilesApi, IFiltersApi, IFollowersApi, ILeadLabelsApi, ILeadsApi, INoteCommentsApi, INotesApi,
    IOrganizationRelationshipsApi, IOrganizationsApi, IPersonsApi, IPipelinesApi, IProductVariationsApi, IProductsApi, ISearchApi, IStagesApi,
    IUsersApi, IWebhooksApi;
