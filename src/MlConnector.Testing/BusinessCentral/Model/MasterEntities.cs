namespace MlConnector.Testing.BusinessCentral.Model;

/// <summary>The fields of master records and code tables, as the API pages declare them.</summary>
internal static class MasterEntities
{
    public static readonly IReadOnlyList<string> Notations =
    [
        """
        customers customer Customer number RCUDW
        id:G number:C20* displayName:T100* type:E(Company|Person)* addressLine1:T100* addressLine2:T50* city:T30* state:T30*
        country:C10* postalCode:C20* phoneNumber:T30* email:T80* website:T255* salespersonCode:C20* balanceDue:D creditLimit:D*
        taxLiable:B* taxAreaId:G* taxAreaDisplayName:T250? taxRegistrationNumber:T50* currencyId:G* currencyCode:T250*?
        paymentTermsId:G* shipmentMethodId:G* paymentMethodId:G* blocked:E(_x0020_|Ship|Invoice|All)* lastModifiedDateTime:t
        postingGroup:C20~
        """,
        """
        contacts contact Contact number RCUDW
        id:G number:C20* type:E(Company|Person)* displayName:T100* jobTitle:T30* companyNumber:C20* companyName:T100*
        contactBusinessRelation:E(_x0020_|Customer|Vendor|Bank_x0020_Account|Employee|None|Other|Multiple) addressLine1:T100*
        addressLine2:T50* city:T30* state:T30* country:C10* postalCode:C20* phoneNumber:T30* mobilePhoneNumber:T30* email:T80*
        website:T255* searchName:C100* privacyBlocked:B* taxRegistrationNumber:T50* lastInteractionDate:d lastModifiedDateTime:t
        """,
        """
        contactsInformation contactInformation Contact_Information_Buffer - R
        contactId:G contactNumber:C20 contactName:T100 contactType:E(Company|Person) relatedId:G
        relatedType:E(_x0020_|Customer|Vendor|Bank_x0020_Account|Employee)
        """,
        """
        items item Item number RCUDW
        id:G number:C20* displayName:T100* displayName2:T50* type:E(Inventory|Service|Non_x002D_Inventory)* itemCategoryId:G*
        itemCategoryCode:C20* blocked:B* gtin:C14* inventory:D* unitPrice:D* priceIncludesTax:B* unitCost:D* taxGroupId:G*
        taxGroupCode:C20* baseUnitOfMeasureId:G* baseUnitOfMeasureCode:C10* generalProductPostingGroupId:G*
        generalProductPostingGroupCode:C20* inventoryPostingGroupId:G* inventoryPostingGroupCode:C20* lastModifiedDateTime:t
        taxPostingGroup:C20~
        """,
        """
        unitsOfMeasure unitOfMeasure Unit_of_Measure code RCUDW
        id:G code:C10* displayName:T50* internationalStandardCode:C10* symbol:T10* lastModifiedDateTime:t
        """,
        """
        currencies currency Currency code RCUDW
        id:G code:C10* displayName:T30* symbol:T10* amountDecimalPlaces:T5* amountRoundingPrecision:D* lastModifiedDateTime:t
        """,
        """
        currencyExchangeRates currencyExchangeRate Currency_Exchange_Rate - RW
        id:G currencyCode:C10 startingDate:d exchangeRateAmount:D relationalCurrencyCode:C10 relationalExchangeRateAmount:D
        lastModifiedDateTime:t
        """,
        """
        companyInformation companyInformation Company_Information - RUW
        id:G displayName:T100* addressLine1:T100* addressLine2:T50* city:T30* state:T30* country:C10* postalCode:C20*
        phoneNumber:T30* faxNumber:T30* email:T80* website:T255* taxRegistrationNumber:T50* currencyCode:C10
        currentFiscalYearStartDate:d industry:T30* experience:T250* lastModifiedDateTime:t
        """,
        """
        paymentTerms paymentTerm Payment_Terms code RCUDW
        id:G code:C10* displayName:T100* dueDateCalculation:T250* discountDateCalculation:T250* discountPercent:D*
        calculateDiscountOnCreditMemos:B* lastModifiedDateTime:t
        """,
        """
        paymentMethods paymentMethod Payment_Method code RCUDW
        id:G code:C10* displayName:T100* lastModifiedDateTime:t
        """,
        """
        shipmentMethods shipmentMethod Shipment_Method code RCUDW
        id:G code:C10* displayName:T100* lastModifiedDateTime:t
        """,
        """
        countriesRegions countryRegion Country/Region code RCUDW
        id:G code:C10* displayName:T50*
        addressFormat:E(Post_x0020_Code_x002B_City|City_x002B_Post_x0020_Code|City_x002B_County_x002B_Post_x0020_Code|Blank_x0020_Line_x002B_Post_x0020_Code_x002B_City|Custom)*
        lastModifiedDateTime:t
        """,
        """
        salespeoplePurchasers salespersonPurchaser Salesperson/Purchaser code RCUDW
        id:G code:C20* displayName:T50* email:T80* email2:T80* phoneNo:T30* jobTitle:T30* commisionPercent:D* privacyBlocked:B*
        blocked:B* lastModifiedDateTime:t
        """,
        """
        taxGroups taxGroup Tax_Group_Buffer code RCUD
        id:G code:C20* displayName:T100* taxType:E(Sales_x0020_Tax|VAT) lastModifiedDateTime:t
        """,
        """
        itemCategories itemCategory Item_Category code RCUDW
        id:G code:C20* displayName:T100* lastModifiedDateTime:t
        """,
        """
        locations location Location code RCUDW
        id:G code:C10* displayName:T100* contact:T100* addressLine1:T100* addressLine2:T50* city:T30* state:T30* country:C10*
        postalCode:C20* phoneNumber:T30* email:T80* website:T255* lastModifiedDateTime:t
        """,
        """
        disputeStatus disputeStatus Dispute_Status code RCUDW
        id:G code:C10* displayName:T100*
        """,
        """
        customerReturnReasons customerReturnReason Reason_Code code RCUDW
        id:G code:C10* description:T100* lastModifiedDateTime:t
        """,
        """
        itemVariants itemVariant Item_Variant - RCUDW
        id:G itemId:G* itemNumber:C20* code:C10* description:T100* lastModifiedDateTime:t
        """,
        """
        inventoryPostingGroups inventoryPostingGroup Inventory_Posting_Group code RW
        id:G code:C20 description:T100 lastModifiedDateTime:t
        """,
        """
        generalProductPostingGroups generalProductPostingGroup Gen._Product_Posting_Group code RW
        id:G code:C20 description:T100 defaultVATProductPostingGroup:C20 autoInsertDefault:B lastModifiedDateTime:t
        """,
        """
        taxAreas taxArea Tax_Area_Buffer code RCUD
        id:G code:C20* displayName:T100* taxType:E(Sales_x0020_Tax|VAT) lastModifiedDateTime:t
        """,
        """
        customerFinancialDetails customerFinancialDetail Customer number RW
        id:G number:C20 balance:D totalSalesExcludingTax:D overdueAmount:D lastModifiedDateTime:t
        """,
        """
        customerContacts customerContact Contact - RUDW
        id:G email:T80* firstName:T30* lastName:T30* professionalTitle:T30* customerId:G*? customerName:T100?
        primaryPhoneNumber:T30*
        """,
        """
        opportunities opportunity Opportunity number RCUDW
        id:G number:C20* contactNumber:C20* contactName:T100 contactCompanyName:T100 salespersonCode:C20* description:T100*
        status:E(Not_x0020_Started|In_x0020_Progress|Won|Lost) closed:B creationDate:d dateClosed:d calculatedCurrentValue:D
        chancesOfSuccessPrc:D completedPrc:D estimatedClosingDate:d estimatedValue:D systemCreatedAt:t lastModifiedDateTime:t
        """,
    ];
}
