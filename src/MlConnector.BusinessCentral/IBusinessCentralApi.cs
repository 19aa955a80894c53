namespace MlConnector.BusinessCentral;

/// <summary>Business Central API v2.0 of one company: the sum of its resources.</summary>
public interface IBusinessCentralApi :
    IAccountsApi, IAttachmentsApi, IBatchesApi, ICompaniesApi, ICompanyInformationApi, IContactsApi, ICountriesRegionsApi, ICurrenciesApi,
    ICurrencyExchangeRatesApi, ICustomerContactsApi, ICustomerFinancialDetailsApi, ICustomerPaymentJournalsApi,
    ICustomerPaymentsApi, ICustomersApi, IDefaultDimensionsApi, IDimensionSetLinesApi, IDimensionValuesApi, IDimensionsApi,
    IDocumentAttachmentsApi, IEntitiesApi, IGeneralLedgerEntriesApi, IGeneralProductPostingGroupsApi, IInventoryPostingGroupsApi,
    IItemCategoriesApi, IItemVariantsApi, IItemsApi, ILocationsApi, IOpportunitiesApi, IPaymentMethodsApi, IPaymentTermsApi,
    IPdfDocumentsApi, IPicturesApi, ISalesCreditMemoLinesApi, ISalesCreditMemosApi, ISalesInvoiceLinesApi, ISalesInvoicesApi,
    ISalesOrderLinesApi, ISalesOrdersApi, ISalesQuoteLinesApi, ISalesQuotesApi, ISalesShipmentLinesApi, ISalesShipmentsApi,
    ISalespeoplePurchasersApi, IShipmentMethodsApi, ISubscriptionsApi, ITaxAreasApi, ITaxGroupsApi, IUnitsOfMeasureApi;
